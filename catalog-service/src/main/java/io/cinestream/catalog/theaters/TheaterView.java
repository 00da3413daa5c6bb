package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A theater as anyone reads it. */
record TheaterView(
        UUID id,
        String name,
        String city,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String zone,
        String currency,
        UUID ownerId,
        List<ScreenView> screens) {}
