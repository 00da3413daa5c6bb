package io.cinestream.booking.shows;

import java.util.UUID;

/** Catalog keeps the show: what closing withheld is for sale again. */
public record SalesReopened(UUID showId) {}
