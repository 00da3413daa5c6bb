package io.cinestream.booking.seats;

import io.cinestream.booking.pricing.PricedSeat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param key the caller's Idempotency-Key */
record HoldRequest(
        UUID id, UUID showId, UUID customerId, @Nullable UUID key, List<PricedSeat> seats, String currency) {}
