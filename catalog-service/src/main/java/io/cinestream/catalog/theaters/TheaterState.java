package io.cinestream.catalog.theaters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A theater's whole current state, as each of its events carries it. */
public record TheaterState(
        UUID theaterId,
        String name,
        String city,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String zone,
        String currency,
        UUID ownerId) {}
