package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a hall. It has a number of places, counted from 1 at the left as one looks at the screen; a place's number is its seat's.
 *
 * @param gaps places without a seat
 * @param blocked seats that are never sold, as under a camera
 */
record SeatRow(
        String label,
        String category,
        int places,
        List<Integer> gaps,
        List<Integer> accessible,
        List<Integer> companion,
        List<Integer> restrictedView,
        List<Integer> blocked) {

    /** Without gaps. */
    static SeatRow plain(String label, String category, int places, List<Integer> accessible) {
        return new SeatRow(label, category, places, List.of(), accessible, List.of(), List.of(), List.of());
    }

    String seatId(int number) {
        return label + number;
    }

    IntStream numbers() {
        return IntStream.rangeClosed(1, places).filter(place -> !gaps.contains(place));
    }

    Stream<Seat> forSale(List<Integer> aisles) {
        return numbers()
                .filter(number -> !blocked.contains(number))
                .mapToObj(number -> new Seat(
                        seatId(number),
                        label,
                        number,
                        category,
                        accessible.contains(number),
                        column(number, aisles),
                        companion.contains(number) ? true : null,
                        restrictedView.contains(number) ? true : null));
    }

    static int column(int number, List<Integer> aisles) {
        return number + (int) aisles.stream().filter(aisle -> aisle < number).count();
    }
}
