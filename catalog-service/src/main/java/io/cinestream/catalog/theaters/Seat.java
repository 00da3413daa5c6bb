package io.cinestream.catalog.theaters;

import org.jspecify.annotations.Nullable;

/**
 * One seat of a hall that is for sale.
 *
 * @param id row label and number, such as {@code A1}; unique in its hall
 * @param category what its price goes by
 * @param column where in the row it stands, aisles counted: neighbours differ by one
 * @param companion beside an accessible seat, for whoever comes along; absent when not
 * @param restrictedView something stands between it and the screen; absent when not
 */
public record Seat(
        String id,
        String row,
        int number,
        String category,
        boolean accessible,
        int column,
        @Nullable Boolean companion,
        @Nullable Boolean restrictedView) {}
