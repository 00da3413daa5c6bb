package io.cinestream.catalog.theaters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTests {

    @Test
    void lettersItsRowsLikeASpreadsheet() {
        assertThat(List.of(Layout.label(0), Layout.label(25), Layout.label(26), Layout.label(39)))
                .containsExactly("A", "Z", "AA", "AN");
    }

    @Test
    void dividesItsRowsIntoFrontMiddleAndBack() {
        assertThat(categories(10))
                .containsExactly(
                        "front", "front", "front", "front", "middle", "middle", "middle", "back", "back", "back");
        assertThat(categories(3)).containsExactly("front", "middle", "back");
        assertThat(categories(2)).containsExactly("front", "middle");
        assertThat(categories(1)).containsExactly("front");
    }

    @Test
    void namesEverySeatOnceAndInOrder() {
        List<Seat> seats = Layout.grid(2, 3, List.of("B3")).seats();

        assertThat(seats).extracting(Seat::id).containsExactly("A1", "A2", "A3", "B1", "B2", "B3");
        assertThat(seats).filteredOn(Seat::accessible).extracting(Seat::id).containsExactly("B3");
    }

    @Test
    void leavesOutWhatIsNotForSaleAndCountsAisles() {
        SeatRow row = new SeatRow("A", "sofa", 6, List.of(2), List.of(1), List.of(3), List.of(6), List.of(5));

        List<Seat> seats = new Layout(List.of(row), List.of(3)).seats();

        assertThat(seats).extracting(Seat::id).containsExactly("A1", "A3", "A4", "A6");
        assertThat(seats).extracting(Seat::column).containsExactly(1, 3, 5, 7);
        assertThat(seats).extracting(Seat::companion).containsExactly(null, true, null, null);
        assertThat(seats).extracting(Seat::restrictedView).containsExactly(null, null, null, true);
    }

    private static List<String> categories(int rows) {
        Layout layout = Layout.grid(rows, 1, List.of());
        List<String> categories = layout.seats().stream().map(Seat::category).toList();
        assertThat(categories.stream().distinct()).containsExactlyElementsOf(layout.categories());
        return categories;
    }
}
