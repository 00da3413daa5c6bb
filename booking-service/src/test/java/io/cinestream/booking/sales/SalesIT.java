package io.cinestream.booking.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

@BookingTest
class SalesIT {

    private final UUID owner = UUID.randomUUID();
    private final UUID asha = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestTokens tokens;

    /** What a show should have, by adding up what happened to it. */
    private record Figures(long sold, long held, long confirmed, long cancelled, long gross, long refunded) {

        Figures plus(Figures more) {
            return new Figures(
                    sold + more.sold,
                    held + more.held,
                    confirmed + more.confirmed,
                    cancelled + more.cancelled,
                    gross + more.gross,
                    refunded + more.refunded);
        }
    }

    private static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    /** A show, what it should have, and who has which seats of it. */
    private final class Run {

        final UUID show = ownShow();
        final List<JsonNode> confirmed = new ArrayList<>();
        Figures expected = NONE;
        int seats;

        void step(Random random) {
            if (confirmed.isEmpty() || random.nextInt(3) < 2) {
                buy();
            } else {
                giveBack(confirmed.remove(random.nextInt(confirmed.size())), random.nextBoolean());
            }
        }

        void buy() {
            JsonNode booking = cinema.booking(asha, cinema.aConfirmedBooking(asha, show, seat(), seat()));
            confirmed.add(booking);
            expected = expected.plus(
                    new Figures(2, 0, 1, 0, booking.at("/price/total/amount").asLong(), 0));
        }

        void giveBack(JsonNode booking, boolean whole) {
            Object wish = whole
                    ? null
                    : Map.of("seats", List.of(booking.at("/seats/0").asString()));
            String path = "/api/bookings/" + booking.path("id").asString() + "/cancellation";
            long before = booking.at("/refund/amount").asLong();
            int had = booking.path("seats").size();
            JsonNode now = cinema.post(path, asha, wish).body();
            boolean stands = now.path("status").asString().equals("CONFIRMED");
            if (stands) {
                confirmed.add(now);
            }
            expected = expected.plus(new Figures(
                    whole ? -had : -1,
                    0,
                    stands ? 0 : -1,
                    stands ? 0 : 1,
                    0,
                    now.at("/refund/amount").asLong() - before));
        }

        void leaveUnpaid() {
            cinema.post("/api/shows/" + show + "/holds", UUID.randomUUID(), Map.of("seats", List.of(seat())));
            expected = expected.plus(new Figures(0, 1, 0, 0, 0, 0));
        }

        String seat() {
            return "ABC".charAt(seats / 10) + "" + (seats++ % 10 + 1);
        }
    }

    @Test
    void addsUpWhateverWasBoughtAndGivenBackInWhateverOrder() {
        List<Run> runs = Stream.generate(Run::new).limit(2).toList();
        Random random = new Random(20261121);
        IntStream.range(0, 20).forEach(step -> runs.get(step % 2).step(random));
        runs.forEach(Run::leaveUnpaid);
        assertThat(runs)
                .allSatisfy(run ->
                        assertThat(figures("/api/shows/" + run.show + "/stats")).isEqualTo(run.expected));
        Figures all = runs.stream().map(run -> run.expected).reduce(NONE, Figures::plus);
        assertThat(figures("/api/owner/stats")).isEqualTo(all);
        assertThat(all.refunded()).isPositive();
        JsonNode stats = asOwner("/api/owner/stats").body();
        assertThat(stats.at("/seats/free").asLong()).isEqualTo(60 - all.sold() - all.held());
        assertThat(stats.path("occupancyPercent").asDouble()).isEqualTo(Math.round(all.sold() * 1000.0 / 60) / 10.0);
        assertThat(stats.at("/amounts/0/net").asLong()).isEqualTo(all.gross() - all.refunded());
    }

    @Test
    void countsOnlyTheShowsOfThePeriodAndTheTheater() {
        ownShow();
        String tomorrow = cinema.now().plus(Duration.ofHours(24)).toString();
        assertThat(asOwner("/api/owner/stats").body().at("/seats/free").asLong())
                .isEqualTo(30);
        assertThat(asOwner("/api/owner/stats?from=" + tomorrow)
                        .body()
                        .at("/seats/free")
                        .asLong())
                .isEqualTo(30);
        assertThat(asOwner("/api/owner/stats?until=" + tomorrow)
                        .body()
                        .at("/seats/free")
                        .asLong())
                .isZero();
        assertThat(asOwner("/api/owner/stats?theaterId=" + UUID.randomUUID())
                        .body()
                        .at("/seats/free")
                        .asLong())
                .isZero();
    }

    @Test
    void keepsFiguresFromOthers() {
        UUID show = ownShow();
        String path = "/api/shows/" + show + "/stats";
        assertThat(send(path, tokens.owner(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(send(path, tokens.admin(UUID.randomUUID())).status()).isEqualTo(200);
        Answer everywhere = send("/api/admin/stats", tokens.admin(UUID.randomUUID()));
        assertThat(everywhere.body().at("/seats/free").asLong()).isGreaterThanOrEqualTo(30);
        assertThat(StreamSupport.stream(everywhere.body().path("amounts").spliterator(), false)
                        .map(line -> line.path("currency").asString()))
                .doesNotHaveDuplicates();
    }

    private UUID ownShow() {
        UUID id = UUID.randomUUID();
        var show =
                cinema.show(id, cinema.now().plus(Duration.ofHours(48)), 3, 10).put("ownerId", owner.toString());
        cinema.announce("show.scheduled.v1", id, 1, show);
        Cinema.awaitTrue(() -> cinema.count("select count(*) from seat where show_id = ?", id) == 30);
        return id;
    }

    private Figures figures(String path) {
        JsonNode stats = asOwner(path).body();
        return new Figures(
                stats.at("/seats/sold").asLong(),
                stats.at("/seats/held").asLong(),
                stats.at("/bookings/confirmed").asLong(),
                stats.at("/bookings/cancelled").asLong(),
                stats.at("/amounts/0/gross").asLong(),
                stats.at("/amounts/0/refunded").asLong());
    }

    private Answer asOwner(String path) {
        Answer answer = send(path, tokens.owner(owner));
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private Answer send(String path, String token) {
        return cinema.send(HttpMethod.GET, path, token, null, Map.of());
    }
}
