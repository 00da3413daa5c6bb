package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import java.util.List;
import java.util.UUID;

/** A request that could be granted when its seats were looked at, with their prices of that moment, in the seats' order. */
record Claim(HoldRequest request, List<PricedSeat> seats, String currency) {

    UUID id() {
        return request.id();
    }

    UUID showId() {
        return request.showId();
    }
}
