package io.cinestream.booking.bookings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cinestream.messaging.PublishedEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed booking's show starts at another time, or some of its seats were given back.
 *
 * @param change {@code show-moved} or {@code seats-cancelled}
 * @param cancelledSeats the seats given back with this event
 */
@PublishedEvent(topic = "cinestream.booking.bookings", type = "booking.changed.v1")
record BookingChanged(
        @JsonUnwrapped BookingFacts booking,
        String change,
        @Nullable List<String> cancelledSeats) {

    static BookingChanged showMoved(BookingFacts booking) {
        return new BookingChanged(booking, "show-moved", null);
    }

    static Function<BookingFacts, Record> seatsCancelled(List<String> seats) {
        return booking -> new BookingChanged(booking, "seats-cancelled", seats);
    }
}
