package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the seats of a hall stand, from the screen back. A layout never changes: a rebuilt hall gets the next version.
 *
 * @param aisles places after which an aisle runs through all rows
 */
record Layout(List<SeatRow> rows, List<Integer> aisles) {

    private static final List<String> CATEGORIES = List.of("front", "middle", "back");

    /**
     * Straight rows, lettered A … Z, AA …. The first third of them is the category front, the second middle, the third back;
     * of rows that do not divide, the front gets more.
     *
     * @param accessible ids of the seats that a wheelchair reaches
     */
    static Layout grid(int rows, int columns, List<String> accessible) {
        List<SeatRow> straight = IntStream.range(0, rows)
                .mapToObj(index -> {
                    String label = label(index);
                    String category = CATEGORIES.get(index * CATEGORIES.size() / Math.max(rows, CATEGORIES.size()));
                    List<Integer> reached = IntStream.rangeClosed(1, columns)
                            .filter(number -> accessible.contains(label + number))
                            .boxed()
                            .toList();
                    return SeatRow.plain(label, category, columns, reached);
                })
                .toList();
        return new Layout(straight, List.of());
    }

    List<Seat> seats() {
        return rows.stream().flatMap(row -> row.forSale(aisles)).toList();
    }

    /** In the order of the rows, each once. */
    List<String> categories() {
        return rows.stream().map(SeatRow::category).distinct().toList();
    }

    int widestRow() {
        return rows.stream().mapToInt(SeatRow::places).max().orElse(0);
    }

    List<String> accessible() {
        return seats().stream().filter(Seat::accessible).map(Seat::id).toList();
    }

    /** 0 → A, 25 → Z, 26 → AA: as columns of a spreadsheet. */
    static String label(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : label(index / 26 - 1) + last;
    }
}
