package io.cinestream.booking.seats;

import io.cinestream.starter.problems.InvalidRequest;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody wants to hold. */
sealed interface Wish {

    int count();

    /** These seats. */
    record Named(SortedSet<String> seats) implements Wish {

        static Named of(List<String> names) {
            if (names.isEmpty()) {
                throw new InvalidRequest("seats", "must not be empty");
            }
            SortedSet<String> seats = new TreeSet<>(names);
            if (seats.size() < names.size()) {
                throw new InvalidRequest("seats", "names a seat twice");
            }
            return new Named(seats);
        }

        @Override
        public int count() {
            return seats.size();
        }
    }

    /**
     * The best seats that are free, side by side.
     *
     * @param category only of this category, if one is named
     * @param accessible whether one of them must be accessible; otherwise accessible and companion seats are left alone
     */
    record Best(int count, @Nullable String category, boolean accessible) implements Wish {}
}
