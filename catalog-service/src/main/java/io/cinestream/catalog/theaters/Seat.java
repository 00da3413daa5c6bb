package io.cinestream.catalog.theaters;

/**
 * One seat of a hall.
 *
 * @param id row label and number, such as {@code A1}; unique in its hall
 * @param category what its price goes by
 */
public record Seat(String id, String row, int number, String category, boolean accessible) {}
