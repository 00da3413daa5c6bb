package io.cinestream.booking.seats;

import java.util.List;
import java.util.UUID;

/** Any of our own seats events, as an open seat map needs it. */
record SeatsChanged(UUID showId, List<SeatChange> seats) {

    record Message(List<SeatChange> changes) {}

    Message message() {
        return new Message(seats);
    }
}
