package io.cinestream.catalog.theaters;

import java.util.List;
import java.util.UUID;

/**
 * A screen with every seat, to draw it.
 *
 * @param aisles places after which an aisle runs through all rows
 */
record HallView(UUID id, String name, int layoutVersion, List<Row> rows, List<Integer> aisles) {

    record Row(String label, String category, List<Place> seats) {}

    /**
     * @param column where in the row it stands, aisles counted: neighbours differ by one
     * @param blocked never sold
     */
    record Place(
            String id,
            int number,
            int column,
            boolean accessible,
            boolean companion,
            boolean restrictedView,
            boolean blocked) {}

    static HallView of(UUID id, String name, int layoutVersion, Layout layout) {
        List<Row> rows = layout.rows().stream()
                .map(row -> new Row(row.label(), row.category(), places(row, layout.aisles())))
                .toList();
        return new HallView(id, name, layoutVersion, rows, layout.aisles());
    }

    private static List<Place> places(SeatRow row, List<Integer> aisles) {
        return row.numbers()
                .mapToObj(number -> new Place(
                        row.seatId(number),
                        number,
                        SeatRow.column(number, aisles),
                        row.accessible().contains(number),
                        row.companion().contains(number),
                        row.restrictedView().contains(number),
                        row.blocked().contains(number)))
                .toList();
    }
}
