package io.cinestream.booking.seats;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the seat map shows; SELECTED is held by somebody. */
enum SeatStatus {
    AVAILABLE,
    SELECTED,
    BOOKED,
    BLOCKED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
