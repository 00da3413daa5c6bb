package io.cinestream.booking.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@BookingTest
class PromoCodesIT {

    private static final String CODES = "/api/admin/promo-codes";

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Test
    void lowersThePriceThatWasQuotedInWhateverCaseItIsTyped() {
        UUID show = cinema.aShow();
        String code = cinema.aPromoCode(Map.of("percent", 15, "atMost", inr(6000)));
        UUID hold = cinema.aHold(asha, show, "B1", "B2");
        String typed = code.toLowerCase(Locale.ROOT);
        var quote = cinema.get("/api/holds/" + hold + "/price?promoCode=" + typed, asha);
        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.body().at("/total/amount").asLong()).isEqualTo(44000);
        assertThat(cinema.get("/api/holds/" + hold + "/price", asha)
                        .body()
                        .at("/total/amount")
                        .asLong())
                .isEqualTo(50000);
        assertThat(used(code)).isZero();

        Answer booked = cinema.book(asha, hold, typed);

        assertThat(booked.body().path("price")).isEqualTo(quote.body());
        assertThat(booked.text("promoCode")).isEqualTo(code);
        var placed = events.await("booking.placed.v1", UUID.fromString(booked.text("id")));
        assertThat(placed.path("seatsMinor").asLong()).isEqualTo(50000);
        assertThat(placed.path("discountMinor").asLong()).isEqualTo(6000);
        assertThat(placed.path("totalMinor").asLong()).isEqualTo(44000);
        assertThat(used(code)).isEqualTo(1);
    }

    @Test
    void givesTenUsesToExactlyTenOfFiftyWhoAskAtOnce() throws Exception {
        List<UUID> shows =
                IntStream.range(0, 2).mapToObj(number -> cinema.aShow()).toList();
        String code = cinema.aPromoCode(Map.of("percent", 10, "maxUses", 10));
        List<UUID> customers =
                IntStream.range(0, 50).mapToObj(number -> UUID.randomUUID()).toList();
        List<UUID> holds = IntStream.range(0, 50)
                .mapToObj(number -> cinema.aHold(
                        customers.get(number),
                        shows.get(number % 2),
                        "ABC".charAt(number / 20) + "" + (number / 2 % 10 + 1)))
                .toList();
        List<Answer> answers = AtOnce.run(50, number -> cinema.book(customers.get(number), holds.get(number), code));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.status() == 409 && answer.code().equals("promo-code-used-up"));
        assertThat(used(code)).isEqualTo(10);
        assertThat(cinema.count("select count(*) from booking where promo_code = ?", code))
                .isEqualTo(10);
        int loser = IntStream.range(0, 50)
                .filter(number -> answers.get(number).status() != 201)
                .findFirst()
                .orElseThrow();
        assertThat(cinema.book(customers.get(loser), holds.get(loser)).status()).isEqualTo(201);
    }

    @Test
    void countsEachCustomersOwnUsesAlsoWhenTheyAskAtOnce() throws Exception {
        UUID show = cinema.aShow();
        String code = cinema.aPromoCode(Map.of("amount", inr(1000), "maxUsesPerCustomer", 1));
        List<UUID> holds = List.of(cinema.aHold(asha, show, "A1"), cinema.aHold(asha, show, "A2"));
        List<Answer> answers = AtOnce.run(2, number -> cinema.book(asha, holds.get(number), code));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).extracting(Answer::code).contains("promo-code-used-up-by-you");
        assertThat(cinema.book(ben, cinema.aHold(ben, show, "A3"), code).status())
                .isEqualTo(201);
        assertThat(used(code)).isEqualTo(2);
    }

    @Test
    void returnsTheUseOfASaleThatIsCancelledUnpaid() {
        UUID show = cinema.aShow();
        String code = cinema.aPromoCode(Map.of("percent", 10, "maxUses", 1, "maxUsesPerCustomer", 1));
        UUID unpaid = Cinema.created(cinema.book(asha, cinema.aHold(asha, show, "A1"), code));
        assertThat(cinema.book(ben, cinema.aHold(ben, show, "A2"), code).code()).isEqualTo("promo-code-used-up");
        cinema.cancel(asha, unpaid);
        assertThat(used(code)).isZero();

        UUID paid = Cinema.created(cinema.book(asha, cinema.aHold(asha, show, "A3"), code));
        cinema.authorize(UUID.randomUUID(), paid);
        cinema.awaitStatus(asha, paid, "CONFIRMED");
        cinema.cancel(asha, paid);
        assertThat(used(code)).isEqualTo(1);
    }

    @Test
    void returnsTheUsesOfManyWhoseShowIsCalledOff() {
        UUID show = cinema.aShow();
        List<String> codes =
                List.of(cinema.aPromoCode(Map.of("percent", 10)), cinema.aPromoCode(Map.of("percent", 20)));
        for (int number = 0; number < 6; number++) {
            UUID customer = UUID.randomUUID();
            UUID hold = cinema.aHold(customer, show, "B" + (number + 1));
            Cinema.created(cinema.book(customer, hold, codes.get(number % 2)));
        }
        assertThat(codes).allMatch(code -> used(code) == 3);
        cinema.announce("show.cancelled.v1", show, 2, cinema.showAsKnown(show));
        Cinema.awaitTrue(() -> codes.stream().allMatch(code -> used(code) == 0));
    }

    @Test
    void confirmsAtOnceWhatACodeMakesFree() {
        UUID show = cinema.aShow();
        String code = cinema.aPromoCode(Map.of("amount", inr(1_000_000)));
        UUID booking = Cinema.created(cinema.book(asha, cinema.aHold(asha, show, "A1"), code));
        var confirmed = events.await("booking.confirmed.v1", booking);
        assertThat(confirmed.path("totalMinor").asLong()).isZero();
        assertThat(confirmed.path("discountMinor").asLong()).isEqualTo(18000);
        assertThat(confirmed.has("paymentId")).isFalse();
        assertThat(cinema.seat(show, "A1")).isEqualTo("booked");
    }

    @Test
    void saysWhyACodeDoesNotWorkAndLeavesTheHold() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        assertThat(cinema.book(asha, hold, "no-such-code").status()).isEqualTo(404);
        assertThat(cinema.book(asha, hold, "no-such-code").code()).isEqualTo("promo-code-unknown");
        Map<String, Map<String, Object>> refusals = Map.of(
                "promo-code-not-yet-valid", Map.of("validFrom", cinema.now().plusSeconds(3600)),
                "promo-code-expired", Map.of("validUntil", cinema.now().minusSeconds(1)),
                "promo-code-not-for-this-show", Map.of("movieId", UUID.randomUUID()),
                "promo-code-below-minimum", Map.of("minimum", inr(18001)));
        refusals.forEach((refusal, terms) -> {
            String code = cinema.aPromoCode(with(terms, "percent", 10));
            assertThat(cinema.book(asha, hold, code).code()).isEqualTo(refusal);
            assertThat(cinema.get("/api/holds/" + hold + "/price?promoCode=" + code, asha)
                            .code())
                    .isEqualTo(refusal);
            assertThat(used(code)).isZero();
        });
        String ofAnotherCurrency = cinema.aPromoCode(Map.of("amount", Map.of("amount", 100, "currency", "EUR")));
        assertThat(cinema.book(asha, hold, ofAnotherCurrency).code()).isEqualTo("promo-code-not-for-this-show");
        String ofThisShow = cinema.aPromoCode(Map.of("percent", 10, "showId", show, "minimum", inr(18000)));
        assertThat(cinema.book(asha, hold, ofThisShow).status()).isEqualTo(201);
    }

    @Test
    void beginsAndEndsOnTheDatabasesClock() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        String code = cinema.aPromoCode(Map.of(
                "percent", 10,
                "validFrom", cinema.now().plusSeconds(60),
                "validUntil", cinema.now().plusSeconds(360)));
        String price = "/api/holds/" + hold + "/price?promoCode=" + code;
        assertThat(cinema.get(price, asha).code()).isEqualTo("promo-code-not-yet-valid");
        clock.advance(Duration.ofMinutes(3));
        assertThat(cinema.get(price, asha).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(4));
        assertThat(cinema.get(price, asha).code()).isEqualTo("promo-code-expired");
    }

    @Test
    void isKeptByAdministrators() {
        String code = cinema.aPromoCode(Map.of("percent", 10, "maxUses", 5));
        var twice = Map.of("code", code.toLowerCase(Locale.ROOT), "percent", 20);
        assertThat(cinema.asAdmin(HttpMethod.POST, CODES, twice).code()).isEqualTo("promo-code-taken");
        UUID show = cinema.aShow();
        Cinema.created(cinema.book(asha, cinema.aHold(asha, show, "A1"), code));
        Cinema.created(cinema.book(ben, cinema.aHold(ben, show, "A2"), code));
        String path = CODES + "/" + id(code);
        var lowered = cinema.asAdmin(HttpMethod.PUT, path, Map.of("code", code, "percent", 10, "maxUses", 1));
        assertThat(lowered.code()).isEqualTo("promo-code-used-more");
        var changed = cinema.asAdmin(HttpMethod.PUT, path, Map.of("code", code, "amount", inr(500), "maxUses", 2));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("used").asInt()).isEqualTo(2);
        assertThat(changed.body().has("percent")).isFalse();
        assertThat(cinema.asAdmin(HttpMethod.GET, path, null).body()).isEqualTo(changed.body());
        assertThat(cinema.asAdmin(HttpMethod.GET, CODES + "?size=100", null)
                        .body()
                        .path("items"))
                .contains(changed.body());
        assertThat(cinema.asAdmin(HttpMethod.DELETE, path, null).status()).isEqualTo(204);
        assertThat(cinema.asAdmin(HttpMethod.DELETE, path, null).status()).isEqualTo(404);
        assertThat(cinema.book(asha, cinema.aHold(asha, show, "A3"), code).code())
                .isEqualTo("promo-code-unknown");
        assertThat(cinema.asAdmin(HttpMethod.POST, CODES, twice).status()).isEqualTo(201);
    }

    @Test
    void refusesTermsThatDoNotFitTogether() {
        List<Map<String, Object>> senseless = List.of(
                Map.of("code", "HALF"),
                Map.of("code", "BOTH", "percent", 10, "amount", inr(100)),
                Map.of("code", "CAPPED", "amount", inr(100), "atMost", inr(50)),
                Map.of("code", "MIXED", "amount", inr(100), "minimum", Map.of("amount", 1, "currency", "EUR")),
                Map.of("code", "NOTHING", "amount", inr(0)),
                Map.of("code", "MOST", "percent", 101),
                Map.of("code", "A B", "percent", 10),
                Map.of(
                        "code",
                        "BACKWARDS",
                        "percent",
                        10,
                        "validFrom",
                        "2026-11-20T00:00:00Z",
                        "validUntil",
                        "2026-11-20T00:00:00Z"));
        assertThat(senseless)
                .allSatisfy(terms -> assertThat(
                                cinema.asAdmin(HttpMethod.POST, CODES, terms).status())
                        .isEqualTo(400));
    }

    private long used(String code) {
        return cinema.count("select used from promo_code where code = ?", code);
    }

    private UUID id(String code) {
        return cinema.jdbc
                .sql("select id from promo_code where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    private static Map<String, Object> inr(long amount) {
        return Map.of("amount", amount, "currency", "INR");
    }

    private static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
        Map<String, Object> more = new HashMap<>(terms);
        more.put(name, value);
        return more;
    }
}
