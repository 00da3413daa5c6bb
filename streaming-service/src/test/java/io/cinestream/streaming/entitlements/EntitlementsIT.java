package io.cinestream.streaming.entitlements;

import static io.cinestream.streaming.Stage.BOOKINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.streaming.Stage;
import io.cinestream.streaming.StreamingTest;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@StreamingTest
class EntitlementsIT {

    private static final String CONSUMER = "streaming-entitlements";

    private final UUID userId = UUID.randomUUID();
    private final UUID movieId = UUID.randomUUID();

    @Autowired
    Entitlements entitlements;

    @Autowired
    FollowBookings follow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestEvents events;

    @Autowired
    TestClock clock;

    @Autowired
    Stage stage;

    @Test
    void aConfirmedBookingOpensItsMovieUntilTwoDaysAfterTheShow() {
        UUID bookingId = UUID.randomUUID();
        var booking = stage.booking("booking.confirmed.v1", bookingId, userId, movieId);
        Instant until = Instant.parse(booking.get("endsAt").asString()).plus(Duration.ofHours(48));

        events.publish(BOOKINGS, "booking.confirmed.v1", bookingId, 3, booking);

        var granted = events.await("entitlement.granted.v1", bookingId);
        assertThat(granted.get("expiresAt").asString()).isEqualTo(until.toString());
        assertThat(entitlements.open(userId, movieId)).hasValueSatisfying(open -> {
            assertThat(open.until()).isEqualTo(until);
            assertThat(open.movieTitle()).isEqualTo("The Grand Budapest Hotel");
        });
        assertThat(entitlements.open(UUID.randomUUID(), movieId)).isEmpty();
        assertThat(entitlements.open(userId, UUID.randomUUID())).isEmpty();
    }

    @Test
    void itClosesByItselfTwoDaysAfterTheShow() {
        stage.aTicket(userId, movieId);

        clock.advance(Duration.ofDays(3).plusHours(1));

        assertThat(entitlements.open(userId, movieId)).isEmpty();
    }

    @Test
    void aConfirmationDeliveredTwiceGrantsOnce() {
        UUID bookingId = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        var booking = stage.booking("booking.confirmed.v1", bookingId, userId, movieId);
        events.publish(eventId, BOOKINGS, "booking.confirmed.v1", bookingId, 3, booking);
        events.publish(eventId, BOOKINGS, "booking.confirmed.v1", bookingId, 3, booking);
        stage.cancels(bookingId, userId, movieId);

        assertThat(events.count("entitlement.granted.v1", bookingId)).isEqualTo(1);
        assertThat(events.count("entitlement.revoked.v1", bookingId)).isEqualTo(1);
        assertThat(entitlements.open(userId, movieId)).isEmpty();
    }

    @Test
    void aCancelBeforeItsConfirmationIsNeverGranted() {
        UUID bookingId = UUID.randomUUID();
        stage.happens("booking.cancelled.v1", bookingId, 4, userId, movieId);
        stage.happens("booking.confirmed.v1", bookingId, 3, userId, movieId);
        stage.happens("booking.cancelled.v1", bookingId, 5, userId, movieId);

        stage.awaitSeen(CONSUMER, bookingId, 5);

        assertThat(entitlements.open(userId, movieId)).isEmpty();
        assertThat(events.count("entitlement.granted.v1", bookingId)).isZero();
        assertThat(events.count("entitlement.revoked.v1", bookingId)).isZero();
    }

    @Test
    void aBookingMovedToAnotherTimeIsOpenAsLongAsThat() {
        UUID bookingId = stage.aTicket(userId, movieId);
        Instant later = stage.endOfShow().plus(Duration.ofDays(7));
        var moved =
                stage.booking("booking.changed.v1", bookingId, userId, movieId).put("endsAt", later.toString());

        events.publish(BOOKINGS, "booking.changed.v1", bookingId, 4, moved);

        stage.awaitSeen(CONSUMER, bookingId, 4);
        assertThat(entitlements.open(userId, movieId))
                .hasValueSatisfying(open -> assertThat(open.until()).isEqualTo(later.plus(Duration.ofHours(48))));
    }

    @Test
    void whatWasRevokedStaysRevokedWhoeverGrantsAtTheSameTime() throws Exception {
        BookingState booking =
                new BookingState(UUID.randomUUID(), userId, movieId, "The Grand Budapest Hotel", stage.endOfShow());
        AtomicInteger turn = new AtomicInteger();

        stage.atOnce(12, () -> {
            transaction.executeWithoutResult(status -> {
                if (turn.getAndIncrement() % 3 == 0) {
                    follow.cancelled(booking);
                } else {
                    follow.granted(booking);
                }
            });
            return turn;
        });

        assertThat(entitlements.open(userId, movieId)).isEmpty();
        assertThat(events.count("entitlement.revoked.v1", booking.bookingId())).isLessThanOrEqualTo(1);
    }
}
