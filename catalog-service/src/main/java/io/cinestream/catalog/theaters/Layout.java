package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A hall of straight rows. Rows are lettered from the canvas back (A … Z, AA …), seats are numbered from 1. The first third of
 * the rows is the category front, the second middle, the third back; of rows that do not divide, the front gets more.
 *
 * @param accessible ids of the seats that a wheelchair reaches
 */
record Layout(int rows, int columns, List<String> accessible) {

    private static final List<String> CATEGORIES = List.of("front", "middle", "back");

    List<Seat> seats() {
        return IntStream.range(0, rows).boxed().flatMap(this::row).toList();
    }

    List<String> categories() {
        return CATEGORIES.subList(0, Math.min(rows, CATEGORIES.size()));
    }

    private Stream<Seat> row(int index) {
        String label = label(index);
        String category = CATEGORIES.get(index * CATEGORIES.size() / Math.max(rows, CATEGORIES.size()));
        return IntStream.rangeClosed(1, columns)
                .mapToObj(number ->
                        new Seat(label + number, label, number, category, accessible.contains(label + number)));
    }

    /** 0 → A, 25 → Z, 26 → AA: as columns of a spreadsheet. */
    static String label(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : label(index / 26 - 1) + last;
    }
}
