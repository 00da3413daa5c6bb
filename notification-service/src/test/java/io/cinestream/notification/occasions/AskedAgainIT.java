package io.cinestream.notification.occasions;

import static io.cinestream.notification.Stage.BOOKINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class AskedAgainIT {

    private static final String ASKED = "booking.confirmation-requested.v1";

    @Autowired
    private TestEvents events;

    @Autowired
    private Stage stage;

    private final UUID bookingId = UUID.randomUUID();

    @Test
    void aConfirmationThatIsAskedForAgainIsMailedOnceMoreAndNotShown() {
        UUID userId = stage.aCustomer();
        stage.happens("booking.confirmed.v1", bookingId, 3, userId);
        UUID asked = UUID.randomUUID();
        for (int delivery = 0; delivery < 2; delivery++) {
            events.publish(asked, BOOKINGS, ASKED, bookingId, 4, stage.booking(ASKED, bookingId, userId));
        }

        stage.happens("booking.cancelled.v1", bookingId, 5, userId);

        awaitMails(userId, "welcome", "booking-confirmed", "booking-confirmed", "booking-cancelled");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome", "booking-confirmed", "booking-cancelled");
    }

    @Test
    void whatIsCancelledByThenIsNotConfirmedAgain() {
        UUID userId = stage.aCustomer();
        stage.happens("booking.cancelled.v1", bookingId, 5, userId);
        stage.happens(ASKED, bookingId, 4, userId);
        stage.happens("booking.rejected.v1", bookingId, 6, userId);

        awaitMails(userId, "welcome", "booking-cancelled", "booking-rejected");
    }

    private void awaitMails(UUID userId, String... kinds) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stage.mailKindsOf(userId)).containsExactly(kinds));
    }
}
