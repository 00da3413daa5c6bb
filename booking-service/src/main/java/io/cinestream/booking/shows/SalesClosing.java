package io.cinestream.booking.shows;

import java.util.UUID;

/**
 * Catalog wants to delete the show and asks whether anything of it is sold.
 *
 * @param version the show's version that asks; the answer carries it
 */
public record SalesClosing(UUID showId, long version) {}
