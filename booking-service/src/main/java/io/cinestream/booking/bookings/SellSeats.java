package io.cinestream.booking.bookings;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.Seats;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
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
    private final JdbcTemplate jdbc;

    SellSeats(Seats seats, BookedSeats bookedSeats, JdbcTemplate jdbc) {
        this.seats = seats;
        this.bookedSeats = bookedSeats;
        this.jdbc = jdbc;
    }

    boolean sellTo(Booking booking) {
        ConnectionCallback<Boolean> allOrNothing = connection -> allOrNothing(booking, connection);
        return Boolean.TRUE.equals(jdbc.execute(allOrNothing));
    }

    private boolean allOrNothing(Booking booking, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        if (isSold(booking)) {
            connection.releaseSavepoint(before);
            return true;
        }
        connection.rollback(before);
        return false;
    }

    private boolean isSold(Booking booking) {
        List<String> names =
                bookedSeats.of(booking.id()).stream().map(PricedSeat::seat).toList();
        try {
            if (!seats.sell(booking.showId(), names, booking.holdId(), booking.id(), booking.customerId())) {
                return false;
            }
            bookedSeats.sell(booking.id());
            return true;
        } catch (DuplicateKeyException sold) {
            log.error("booking {} was refused seats that its seat rows offered", booking.id(), sold);
            return false;
        }
    }
}
