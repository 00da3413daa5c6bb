package io.cinestream.booking.bookings;

import java.util.UUID;

/** What the door must know of a booking before it lets somebody in to one of its seats. */
public record BookingAtDoor(String reference, UUID showId, Standing standing) {

    /** CANCELLED: the booking is, or the seat is no longer one of its. */
    public enum Standing {
        SOLD,
        UNPAID,
        CANCELLED
    }
}
