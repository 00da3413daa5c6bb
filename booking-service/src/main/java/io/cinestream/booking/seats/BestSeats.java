package io.cinestream.booking.seats;

import io.cinestream.booking.seats.Wish.Best;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses seats side by side in one row; aisles, gaps and taken seats part neighbours. Of all choices the one with the fewest
 * restricted views; then the one that takes the fewest accessible places beyond the one that is needed; then the one that
 * leaves the fewest single seats behind, which nobody would buy; then the one nearest to where a film is seen best: the middle
 * of the hall, two thirds back.
 */
class BestSeats {

    private static final double BEST_ROW = 2.0 / 3;
    /** Rows stand about twice as far apart as seats. */
    private static final double ROW_DISTANCE = 2;

    private final List<List<HallSeat>> rows;
    private final double bestPlace;
    private final double bestRow;

    /** @param hall every seat of the show, from the screen back */
    BestSeats(Collection<HallSeat> hall) {
        Map<String, List<HallSeat>> byRow =
                hall.stream().collect(Collectors.groupingBy(HallSeat::row, LinkedHashMap::new, Collectors.toList()));
        rows = byRow.values().stream()
                .map(row -> row.stream()
                        .sorted(Comparator.comparingInt(HallSeat::place))
                        .toList())
                .toList();
        var places = hall.stream().mapToInt(HallSeat::place).summaryStatistics();
        bestPlace = (places.getMin() + places.getMax()) / 2.0;
        bestRow = (rows.size() - 1) * BEST_ROW;
    }

    private record Choice(List<HallSeat> seats, int singlesLeft, double distance) {

        long restricted() {
            return seats.stream().filter(HallSeat::restrictedView).count();
        }

        long accessible() {
            return seats.stream().filter(HallSeat::accessible).count();
        }

        /** Whoever comes along sits in a companion's seat rather than in anybody's. */
        long strangers() {
            return accessible() == 0
                    ? 0
                    : seats.stream().filter(HallSeat::ordinary).count();
        }
    }

    /** @param spokenFor seats that count as taken */
    Optional<List<HallSeat>> choose(Best wish, Set<String> spokenFor) {
        return choices(wish, wish.count(), spokenFor)
                .min(Comparator.comparingLong(Choice::restricted)
                        .thenComparingLong(Choice::accessible)
                        .thenComparingLong(Choice::strangers)
                        .thenComparingInt(Choice::singlesLeft)
                        .thenComparingDouble(Choice::distance))
                .map(Choice::seats);
    }

    /** How many seats of that kind could be had side by side. */
    int mostTogether(Best wish) {
        for (int count = wish.count() - 1; count > 0; count--) {
            if (choices(wish, count, Set.of()).findAny().isPresent()) {
                return count;
            }
        }
        return 0;
    }

    private Stream<Choice> choices(Best wish, int count, Set<String> spokenFor) {
        List<Choice> choices = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            List<HallSeat> row = rows.get(number);
            Set<Integer> open = row.stream()
                    .filter(seat -> seat.free() && seat.ordinary() && !spokenFor.contains(seat.seat()))
                    .map(HallSeat::place)
                    .collect(Collectors.toSet());
            for (int from = 0; from + count <= row.size(); from++) {
                List<HallSeat> seats = row.subList(from, from + count);
                if (suits(seats, wish, spokenFor)) {
                    choices.add(new Choice(seats, singlesLeft(seats, open), distance(seats, number)));
                }
            }
        }
        return choices.stream();
    }

    private static boolean suits(List<HallSeat> seats, Best wish, Set<String> spokenFor) {
        boolean sideBySide = seats.getLast().place() - seats.getFirst().place() == seats.size() - 1;
        return sideBySide
                && seats.stream()
                        .allMatch(seat -> seat.free()
                                && !spokenFor.contains(seat.seat())
                                && (wish.category() == null || wish.category().equals(seat.category()))
                                && (wish.accessible() || seat.ordinary()))
                && (!wish.accessible() || seats.stream().anyMatch(HallSeat::accessible));
    }

    private static int singlesLeft(List<HallSeat> seats, Set<Integer> open) {
        int before = seats.getFirst().place() - 1;
        int after = seats.getLast().place() + 1;
        return (open.contains(before) && !open.contains(before - 1) ? 1 : 0)
                + (open.contains(after) && !open.contains(after + 1) ? 1 : 0);
    }

    private double distance(List<HallSeat> seats, int row) {
        double aside = (seats.getFirst().place() + seats.getLast().place()) / 2.0 - bestPlace;
        return Math.hypot(aside, (row - bestRow) * ROW_DISTANCE);
    }
}
