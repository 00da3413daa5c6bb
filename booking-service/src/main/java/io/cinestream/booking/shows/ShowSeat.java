package io.cinestream.booking.shows;

/**
 * A seat of the hall as catalog describes it, with the price of its category.
 *
 * @param seat row label and number, such as A1
 * @param position its place in the hall's order of rows and numbers
 */
public record ShowSeat(
        String seat, int position, String row, int number, String category, boolean accessible, long priceMinor) {}
