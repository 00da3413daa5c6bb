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
        List<Seat> seats = new Layout(2, 3, List.of("B3")).seats();

        assertThat(seats).extracting(Seat::id).containsExactly("A1", "A2", "A3", "B1", "B2", "B3");
        assertThat(seats).filteredOn(Seat::accessible).extracting(Seat::id).containsExactly("B3");
    }

    private static List<String> categories(int rows) {
        Layout layout = new Layout(rows, 1, List.of());
        List<String> categories = layout.seats().stream().map(Seat::category).toList();
        assertThat(categories.stream().distinct()).containsExactlyElementsOf(layout.categories());
        return categories;
    }
}
