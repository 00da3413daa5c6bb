package io.cinestream.catalog.shows;

import java.util.Map;

/**
 * How a show is presented and for how much.
 *
 * @param prices minor units by seat category
 */
record Offer(String format, String language, Map<String, Long> prices) {}
