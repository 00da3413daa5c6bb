package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import io.cinestream.booking.seats.HoldRequest.Sole;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A request that could be granted when its seats were looked at, with their prices of that moment, in the seats' order. */
record Claim(HoldRequest request, List<PricedSeat> seats, String currency) {

    UUID id() {
        return request.id();
    }

    UUID showId() {
        return request.showId();
    }

    List<Sole> soleSeats() {
        return seats.stream().map(seat -> request.sole(seat.seat())).toList();
    }

    List<Sole> soles() {
        return Stream.concat(soleSeats().stream(), Stream.ofNullable(request.soleKey()))
                .toList();
    }
}
