package io.cinestream.notification.occasions;

import static io.cinestream.notification.Stage.BOOKINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.local.Mail;
import io.cinestream.local.MailServer;
import io.cinestream.notification.NotificationTest;
import io.cinestream.notification.Stage;
import io.cinestream.testsupport.TestEvents;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class ChangedBookingsIT {

    @Autowired
    private TestEvents events;

    @Autowired
    private MailServer mails;

    @Autowired
    private Stage stage;

    @Test
    void seatsThatAreGivenBackAreNamedAndSoAreThoseThatStay() {
        UUID userId = stage.aCustomer();

        stage.happens("booking.changed.v1", UUID.randomUUID(), 4, userId);

        Mail mail = stage.mailTo(userId, "Seats given back", mails);
        assertThat(mail.text())
                .contains("cancelled B2 of your booking")
                .contains("stay yours: B1")
                .contains("₹250.00");
        assertThat(mail.html()).contains(">B2<").contains(">B1<").contains("₹250.00");
        assertThat(stage.toastKindsOf(userId)).containsExactly("welcome", "booking-changed");
    }

    @Test
    void aShowThatIsMovedIsToldWithItsNewTime() {
        UUID userId = stage.aCustomer();
        UUID bookingId = UUID.randomUUID();
        var moved = stage.booking("booking.changed.v1", bookingId, userId).put("change", "show-moved");
        moved.remove(List.of("cancelledSeats", "refundMinor"));

        events.publish(BOOKINGS, "booking.changed.v1", bookingId, 4, moved);

        Mail mail = stage.mailTo(userId, "New time", mails);
        assertThat(mail.text())
                .contains("Sat 21 Nov 2026, 20:00 (Asia/Kolkata)")
                .contains("get everything back");
        assertThat(mail.html()).contains("get everything back").doesNotContain("So far you get back");
    }
}
