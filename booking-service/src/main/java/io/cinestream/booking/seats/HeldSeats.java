package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a hold leaves to the booking that consumed it: its seats at the prices they were held at, and its one deadline. */
public record HeldSeats(UUID showId, List<PricedSeat> seats, String currency, Instant heldAt, Instant expiresAt) {

    static HeldSeats of(Hold hold) {
        return new HeldSeats(hold.showId(), hold.seats(), hold.currency(), hold.heldAt(), hold.expiresAt());
    }
}
