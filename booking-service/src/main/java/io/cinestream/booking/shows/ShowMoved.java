package io.cinestream.booking.shows;

import java.util.UUID;

/** The show starts at another time than was known before. */
public record ShowMoved(UUID showId) {}
