package io.cinestream.booking.seats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cinestream.booking.seats.Wish.Best;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A hall is drawn as it is seen from above, the screen at the top: {@code .} free, {@code x} taken, {@code W} accessible,
 * {@code c} companion, {@code r} restricted view, a space is an aisle or a gap. The first row is A.
 */
class BestSeatsTests {

    @Test
    void takesTheMiddleOfTheRowTwoThirdsBack() {
        assertThat(best(3, ".......", ".......", ".......", ".......")).containsExactly("C3", "C4", "C5");
    }

    @Test
    void neverPartsThemByAnAisleOrATakenSeat() {
        assertThat(best(3, ".. .. ...", "..x..x..")).containsExactly("A7", "A8", "A9");
        assertThat(best(3, ".. ..", "..x..")).isEmpty();
        assertThat(best(2, "..", "xx")).containsExactly("A1", "A2");
    }

    @Test
    void leavesNoSingleSeatBehindWhereItCanBeAvoided() {
        assertThat(best(2, ".....")).containsExactly("A1", "A2");
        assertThat(best(2, "x...x....x")).containsExactly("A6", "A7");
        assertThat(best(2, "x...x")).containsExactly("A2", "A3");
    }

    @Test
    void offersARestrictedViewLast() {
        assertThat(best(2, "..........", "...rrrr...", "xxxxxxxxxx")).containsExactly("A5", "A6");
        assertThat(best(2, "xxxxxxxxxx", "xxxxrrrxxx")).hasSize(2);
    }

    @Test
    void leavesAccessibleAndCompanionSeatsToThoseWhoAskForThem() {
        assertThat(best(2, "..Wc..")).containsExactly("A1", "A2");
        assertThat(best(3, "..Wc..")).isEmpty();
        assertThat(choose(new Best(2, null, true), "..Wc..", "......")).containsExactly("A3", "A4");
        assertThat(choose(new Best(1, null, true), "..Wc..", "......")).containsExactly("A3");
        assertThat(choose(new Best(2, null, true), "..WW..", "......")).containsAnyOf("A2", "A5");
        assertThat(choose(new Best(2, null, true), "......")).isEmpty();
    }

    @Test
    void keepsToACategory() {
        assertThat(choose(new Best(2, "front", false), ".....", ".....", "....."))
                .containsExactly("A1", "A2");
        assertThat(choose(new Best(2, "balcony", false), ".....")).isEmpty();
    }

    @Test
    void countsSeatsThatAreSpokenForAsTaken() {
        BestSeats hall = new BestSeats(hall("...."));
        assertThat(hall.choose(new Best(2, null, false), Set.of("A1", "A2")))
                .hasValueSatisfying(
                        seats -> assertThat(seats).extracting(HallSeat::seat).containsExactly("A3", "A4"));
        assertThat(hall.choose(new Best(2, null, false), Set.of("A2", "A3"))).isEmpty();
    }

    @Test
    void tellsHowManyCouldBeHadTogether() {
        BestSeats hall = new BestSeats(hall("..x...W.", "xxxxxxxx"));
        assertThat(hall.mostTogether(new Best(5, null, false))).isEqualTo(3);
        assertThat(hall.mostTogether(new Best(9, null, true))).isEqualTo(5);
        assertThat(hall.mostTogether(new Best(5, "balcony", false))).isZero();
    }

    private static List<String> best(int count, String... rows) {
        return choose(new Best(count, null, false), rows);
    }

    private static List<String> choose(Best wish, String... rows) {
        return new BestSeats(hall(rows))
                .choose(wish, Set.of())
                .map(seats -> seats.stream().map(HallSeat::seat).toList())
                .orElse(List.of());
    }

    private static List<HallSeat> hall(String... rows) {
        List<HallSeat> seats = new ArrayList<>();
        for (int number = 0; number < rows.length; number++) {
            String label = String.valueOf((char) ('A' + number));
            for (int place = 1; place <= rows[number].length(); place++) {
                @Nullable
                HallSeat seat = seat(label, place, number == 0 ? "front" : "back", rows[number].charAt(place - 1));
                if (seat != null) {
                    seats.add(seat);
                }
            }
        }
        return seats;
    }

    private static @Nullable HallSeat seat(String row, int place, String category, char drawn) {
        return drawn == ' '
                ? null
                : new HallSeat(
                        row + place, row, place, category, 100, drawn == 'W', drawn == 'c', drawn == 'r', drawn != 'x');
    }
}
