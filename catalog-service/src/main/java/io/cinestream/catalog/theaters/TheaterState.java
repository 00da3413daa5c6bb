package io.cinestream.catalog.theaters;

import java.util.UUID;

/** A theater's whole current state, as each of its events carries it. */
public record TheaterState(UUID theaterId, String name, String city, String zone, String currency, UUID ownerId) {}
