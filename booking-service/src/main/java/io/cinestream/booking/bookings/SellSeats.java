package io.cinestream.booking.bookings;

import io.cinestream.booking.promotions.Promotions;
import io.cinestream.booking.seats.Seats;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives a booking all its seats or leaves everything as it was, by a savepoint within the caller's transaction. It is set on the
 * connection itself, because JPA's transactions have none. The unique index on sold seats is the last word: should it ever
 * object, the booking does not get them.
 */
@Component
class SellSeats {

    private static final Logger log = LoggerFactory.getLogger(SellSeats.class);

    private final Seats seats;
    private final BookedSeats bookedSeats;
    private final Promotions promotions;
    private final JdbcTemplate jdbc;

    SellSeats(Seats seats, BookedSeats bookedSeats, Promotions promotions, JdbcTemplate jdbc) {
        this.seats = seats;
        this.bookedSeats = bookedSeats;
        this.promotions = promotions;
        this.jdbc = jdbc;
    }

    /** @return why it got nothing; empty once the seats are its own */
    Optional<String> sellTo(Booking booking) {
        ConnectionCallback<Optional<String>> allOrNothing = connection -> allOrNothing(booking, connection);
        return Objects.requireNonNull(jdbc.execute(allOrNothing));
    }

    private Optional<String> allOrNothing(Booking booking, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        Optional<String> refusal = refusal(booking);
        if (refusal.isPresent()) {
            connection.rollback(before);
        } else {
            connection.releaseSavepoint(before);
        }
        return refusal;
    }

    /** A promo code comes last, as everywhere: only a booking paid late needs its use once more. */
    private Optional<String> refusal(Booking booking) {
        List<String> names = bookedSeats.keptNames(booking.id());
        try {
            if (!seats.sell(booking.showId(), names, booking.holdId(), booking.id(), booking.customerId())) {
                return Optional.of("seat-taken");
            }
            bookedSeats.sell(booking.id());
            return promotions.redeemAgain(booking.id()) ? Optional.empty() : Optional.of("promo-code-used-up");
        } catch (DuplicateKeyException sold) {
            log.error("booking {} was refused seats that its seat rows offered", booking.id(), sold);
            return Optional.of("seat-taken");
        }
    }
}
