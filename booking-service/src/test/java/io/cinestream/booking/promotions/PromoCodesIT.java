package io.cinestream.booking.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.booking.PromoCodes;
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

@BookingTest
class PromoCodesIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private PromoCodes promoCodes;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Test
    void lowersThePriceThatWasQuotedInWhateverCaseItIsTyped() {
        UUID show = cinema.aShow();
        String code = promoCodes.aCode(Map.of("percent", 15, "atMost", inr(6000)));
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
        assertThat(promoCodes.used(code)).isZero();

        Answer booked = promoCodes.book(asha, hold, typed);

        assertThat(booked.body().path("price")).isEqualTo(quote.body());
        assertThat(booked.text("promoCode")).isEqualTo(code);
        var placed = events.await("booking.placed.v1", UUID.fromString(booked.text("id")));
        assertThat(placed.path("seatsMinor").asLong()).isEqualTo(50000);
        assertThat(placed.path("discountMinor").asLong()).isEqualTo(6000);
        assertThat(placed.path("totalMinor").asLong()).isEqualTo(44000);
        assertThat(promoCodes.used(code)).isEqualTo(1);
    }

    @Test
    void givesTenUsesToExactlyTenOfFiftyWhoAskAtOnce() throws Exception {
        List<UUID> shows =
                IntStream.range(0, 2).mapToObj(number -> cinema.aShow()).toList();
        String code = promoCodes.aCode(Map.of("percent", 10, "maxUses", 10));
        List<UUID> customers =
                IntStream.range(0, 50).mapToObj(number -> UUID.randomUUID()).toList();
        List<UUID> holds = IntStream.range(0, 50)
                .mapToObj(number -> cinema.aHold(
                        customers.get(number),
                        shows.get(number % 2),
                        "ABC".charAt(number / 20) + "" + (number / 2 % 10 + 1)))
                .toList();
        List<Answer> answers =
                AtOnce.run(50, number -> promoCodes.book(customers.get(number), holds.get(number), code));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allMatch(answer -> answer.status() == 409 && answer.code().equals("promo-code-used-up"));
        assertThat(promoCodes.used(code)).isEqualTo(10);
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
        String code = promoCodes.aCode(Map.of("amount", inr(1000), "maxUsesPerCustomer", 1));
        List<UUID> holds = List.of(cinema.aHold(asha, show, "A1"), cinema.aHold(asha, show, "A2"));
        List<Answer> answers = AtOnce.run(2, number -> promoCodes.book(asha, holds.get(number), code));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).extracting(Answer::code).contains("promo-code-used-up-by-you");
        assertThat(promoCodes.book(ben, cinema.aHold(ben, show, "A3"), code).status())
                .isEqualTo(201);
        assertThat(promoCodes.used(code)).isEqualTo(2);
    }

    @Test
    void returnsTheUseOfASaleThatIsCancelledUnpaid() {
        UUID show = cinema.aShow();
        String code = promoCodes.aCode(Map.of("percent", 10, "maxUses", 1, "maxUsesPerCustomer", 1));
        UUID unpaid = Cinema.created(promoCodes.book(asha, cinema.aHold(asha, show, "A1"), code));
        assertThat(promoCodes.book(ben, cinema.aHold(ben, show, "A2"), code).code())
                .isEqualTo("promo-code-used-up");
        cinema.cancel(asha, unpaid);
        assertThat(promoCodes.used(code)).isZero();

        UUID paid = Cinema.created(promoCodes.book(asha, cinema.aHold(asha, show, "A3"), code));
        cinema.authorize(UUID.randomUUID(), paid);
        cinema.awaitStatus(asha, paid, "CONFIRMED");
        cinema.cancel(asha, paid);
        assertThat(promoCodes.used(code)).isEqualTo(1);
    }

    @Test
    void returnsTheUsesOfManyWhoseShowIsCalledOff() {
        UUID show = cinema.aShow();
        List<String> codes = List.of(promoCodes.aCode(Map.of("percent", 10)), promoCodes.aCode(Map.of("percent", 20)));
        for (int number = 0; number < 6; number++) {
            UUID customer = UUID.randomUUID();
            UUID hold = cinema.aHold(customer, show, "B" + (number + 1));
            Cinema.created(promoCodes.book(customer, hold, codes.get(number % 2)));
        }
        assertThat(codes).allMatch(code -> promoCodes.used(code) == 3);
        cinema.announce("show.cancelled.v1", show, 2, cinema.showAsKnown(show));
        Cinema.awaitTrue(() -> codes.stream().allMatch(code -> promoCodes.used(code) == 0));
    }

    @Test
    void confirmsAtOnceWhatACodeMakesFree() {
        UUID show = cinema.aShow();
        String code = promoCodes.aCode(Map.of("amount", inr(1_000_000)));
        UUID booking = Cinema.created(promoCodes.book(asha, cinema.aHold(asha, show, "A1"), code));
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
        assertThat(promoCodes.book(asha, hold, "no-such-code").status()).isEqualTo(404);
        assertThat(promoCodes.book(asha, hold, "no-such-code").code()).isEqualTo("promo-code-unknown");
        Map<String, Map<String, Object>> refusals = Map.of(
                "promo-code-not-yet-valid", Map.of("validFrom", cinema.now().plusSeconds(3600)),
                "promo-code-expired", Map.of("validUntil", cinema.now().minusSeconds(1)),
                "promo-code-not-for-this-show", Map.of("movieId", UUID.randomUUID()),
                "promo-code-below-minimum", Map.of("minimum", inr(18001)));
        refusals.forEach((refusal, terms) -> {
            String code = promoCodes.aCode(with(terms, "percent", 10));
            assertThat(promoCodes.book(asha, hold, code).code()).isEqualTo(refusal);
            assertThat(cinema.get("/api/holds/" + hold + "/price?promoCode=" + code, asha)
                            .code())
                    .isEqualTo(refusal);
            assertThat(promoCodes.used(code)).isZero();
        });
        String ofAnotherCurrency = promoCodes.aCode(Map.of("amount", Map.of("amount", 100, "currency", "EUR")));
        assertThat(promoCodes.book(asha, hold, ofAnotherCurrency).code()).isEqualTo("promo-code-not-for-this-show");
        String ofThisShow = promoCodes.aCode(Map.of("percent", 10, "showId", show, "minimum", inr(18000)));
        assertThat(promoCodes.book(asha, hold, ofThisShow).status()).isEqualTo(201);
    }

    @Test
    void beginsAndEndsOnTheDatabasesClock() {
        UUID show = cinema.aShow();
        UUID hold = cinema.aHold(asha, show, "A1");
        String code = promoCodes.aCode(Map.of(
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

    private static Map<String, Object> inr(long amount) {
        return Map.of("amount", amount, "currency", "INR");
    }

    private static Map<String, Object> with(Map<String, Object> terms, String name, Object value) {
        Map<String, Object> more = new HashMap<>(terms);
        more.put(name, value);
        return more;
    }
}
