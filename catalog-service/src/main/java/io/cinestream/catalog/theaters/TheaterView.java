package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.UUID;

/** A theater as anyone reads it. */
record TheaterView(
        UUID id, String name, String city, String zone, String currency, UUID ownerId, List<ScreenView> screens) {}
