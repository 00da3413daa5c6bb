package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@BookingTest
class BookingViewsIT {

    private final UUID asha = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID owner = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestTokens tokens;

    @Test
    void showsAnOwnerWhatWasBookedAtTheirTheatersAndWhatTheyBoughtThemselves() {
        UUID own = ownShow();
        UUID others = cinema.aShow();
        UUID sold = cinema.aConfirmedBooking(asha, own, "A1");
        UUID elsewhere = cinema.aConfirmedBooking(asha, others, "A1");
        UUID bought = cinema.aBooking(owner, others, "A2");
        assertThat(ids(asOwner("/api/bookings"))).containsExactly(bought, sold);
        assertThat(ids(asOwner("/api/bookings?mine=true"))).containsExactly(bought);
        assertThat(asOwner("/api/bookings/" + sold).status()).isEqualTo(200);
        assertThat(asOwner("/api/bookings/" + elsewhere).status()).isEqualTo(404);
        assertThat(ids(asOwner("/api/bookings?showId=" + others))).containsExactly(bought);
        assertThat(cinema.send(
                                HttpMethod.POST,
                                "/api/bookings/" + sold + "/cancellation",
                                tokens.owner(owner),
                                null,
                                Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findsByShowStatusAndTheBeginningOfTheReference() {
        UUID show = cinema.aShow();
        UUID paid = cinema.aConfirmedBooking(asha, show, "A1");
        UUID cancelled = cinema.aConfirmedBooking(ben, show, "A2");
        cinema.cancel(ben, cancelled);
        UUID unpaid = cinema.aBooking(ben, show, "A3");
        String ofShow = "/api/bookings?showId=" + show;
        assertThat(ids(asAdmin(ofShow))).containsExactly(unpaid, cancelled, paid);
        assertThat(ids(asAdmin(ofShow + "&status=CONFIRMED"))).containsExactly(paid);
        assertThat(ids(asAdmin(ofShow + "&status=AWAITING_PAYMENT"))).containsExactly(unpaid);
        assertThat(ids(asAdmin(ofShow + "&status=EXPIRED"))).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        assertThat(ids(asAdmin(ofShow + "&status=EXPIRED"))).containsExactly(unpaid);
        assertThat(ids(asAdmin(ofShow + "&size=1&page=1"))).containsExactly(cancelled);
        assertThat(asAdmin(ofShow + "&size=1").body().path("total").asLong()).isEqualTo(3);

        String reference = cinema.booking(asha, paid).path("reference").asString();
        for (String typed : List.of(
                reference,
                reference.toLowerCase(Locale.ROOT),
                reference.substring(3),
                reference.replace("-", ""),
                reference.substring(0, 9))) {
            assertThat(ids(asAdmin("/api/bookings?reference=" + typed)))
                    .contains(paid)
                    .doesNotContain(cancelled);
        }
        assertThat(ids(cinema.get("/api/bookings?reference=" + reference, ben))).isEmpty();
        assertThat(asAdmin("/api/bookings?status=NONSENSE").status()).isEqualTo(400);
    }

    private UUID ownShow() {
        UUID id = UUID.randomUUID();
        var show =
                cinema.show(id, cinema.now().plus(Duration.ofHours(48)), 3, 10).put("ownerId", owner.toString());
        cinema.announce("show.scheduled.v1", id, 1, show);
        Cinema.awaitTrue(() -> cinema.count("select count(*) from seat where show_id = ?", id) == 30);
        return id;
    }

    private Answer asOwner(String path) {
        return cinema.send(HttpMethod.GET, path, tokens.owner(owner), null, Map.of());
    }

    private Answer asAdmin(String path) {
        return cinema.send(HttpMethod.GET, path, tokens.admin(UUID.randomUUID()), null, Map.of());
    }

    private static List<UUID> ids(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("items").spliterator(), false)
                .map(booking -> UUID.fromString(booking.path("id").asString()))
                .toList();
    }
}
