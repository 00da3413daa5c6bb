package io.cinestream.booking.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a confirmed booking's mail once more, at most once a minute. */
@Component
class ResendConfirmation {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Bookings bookings;
    private final TellBooking telling;
    private final JdbcClient jdbc;

    ResendConfirmation(Bookings bookings, TellBooking telling, JdbcClient jdbc) {
        this.bookings = bookings;
        this.telling = telling;
        this.jdbc = jdbc;
    }

    @Transactional
    void resend(UUID id, UUID customerId) {
        Booking booking = bookings.lockOwn(id, customerId).orElseThrow(BookingNotFound::new);
        Instant now = bookings.now();
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw new BookingNotConfirmed(booking.statusAt(now));
        }
        if (!isPauseOver(id)) {
            throw new TooManyMails(PAUSE);
        }
        booking.noteChange(now);
        telling.tell(booking, ConfirmationRequested::new);
    }

    private boolean isPauseOver(UUID id) {
        return jdbc.sql("""
                insert into booking_resend (booking_id, at) values (:booking, app_now())
                on conflict (booking_id) do update set at = excluded.at
                where booking_resend.at <= excluded.at - make_interval(secs => :pause)
                """)
                        .param("booking", id)
                        .param("pause", PAUSE.toSeconds())
                        .update()
                == 1;
    }
}
