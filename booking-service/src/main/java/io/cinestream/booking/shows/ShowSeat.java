package io.cinestream.booking.shows;

/**
 * A seat of the hall as catalog describes it, with the price of its category.
 *
 * @param seat row label and number, such as A1
 * @param position its place in the hall's order of rows and numbers
 * @param place where in the row it stands, aisles counted: neighbours differ by one
 * @param companion whether it is for whoever comes along with somebody in an accessible seat
 */
public record ShowSeat(
        String seat,
        int position,
        String row,
        int number,
        int place,
        String category,
        boolean accessible,
        boolean companion,
        boolean restrictedView,
        long priceMinor) {}
