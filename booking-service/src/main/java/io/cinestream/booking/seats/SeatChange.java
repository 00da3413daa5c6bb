package io.cinestream.booking.seats;

import java.util.List;

/**
 * A seat's new status.
 *
 * @param version rises with each change of this seat; a reader ignores a value not above its own
 */
record SeatChange(String id, SeatStatus status, long version) {

    /**
     * The version that an event about these seats is published under. There is no show-level counter, so it orders the events
     * of one seat and says nothing about those of two.
     */
    static long newest(List<SeatChange> changes) {
        return changes.stream().mapToLong(SeatChange::version).max().orElseThrow();
    }
}
