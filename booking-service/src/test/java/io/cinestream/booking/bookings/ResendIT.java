package io.cinestream.booking.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.Answer;
import io.cinestream.booking.AtOnce;
import io.cinestream.booking.BookingTest;
import io.cinestream.booking.Cinema;
import io.cinestream.testsupport.TestClock;
import io.cinestream.testsupport.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BookingTest
class ResendIT {

    private final UUID asha = UUID.randomUUID();

    @Autowired
    private Cinema cinema;

    @Autowired
    private TestClock clock;

    @Autowired
    private TestEvents events;

    @Test
    void asksForTheConfirmationOnceAMinuteHoweverOftenItIsPressed() throws Exception {
        UUID booking = cinema.aConfirmedBooking(asha, cinema.aShow(), "B1");

        List<Answer> answers = AtOnce.run(6, number -> resend(asha, booking));

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 202))
                .allMatch(answer -> answer.code().equals("too-many-mails"));
        var asked = events.await("booking.confirmation-requested.v1", booking);
        assertThat(asked.path("userId").asString()).isEqualTo(asha.toString());
        assertThat(asked.path("seats").path(0).asString()).isEqualTo("B1");
        clock.advance(Duration.ofMinutes(1));
        assertThat(resend(asha, booking).status()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> events.count("booking.confirmation-requested.v1", booking) == 2);
    }

    @Test
    void isForItsCustomerAndOnlyWhatIsConfirmed() {
        UUID show = cinema.aShow();
        UUID confirmed = cinema.aConfirmedBooking(asha, show, "B1");
        UUID unpaid = cinema.aBooking(asha, show, "B2");

        assertThat(resend(UUID.randomUUID(), confirmed).code()).isEqualTo("booking-not-found");
        assertThat(resend(asha, unpaid).code()).isEqualTo("booking-not-confirmed");
        cinema.cancel(asha, confirmed);
        assertThat(resend(asha, confirmed).code()).isEqualTo("booking-not-confirmed");
    }

    private Answer resend(UUID customer, UUID booking) {
        return cinema.post("/api/bookings/" + booking + "/resend", customer, null);
    }
}
