package io.cinestream.booking.seats;

import io.cinestream.booking.seats.Hold.State;
import io.cinestream.booking.sweeps.Sweep;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells that holds have run out. It only tells: an expired hold is free to everybody before this comes by. One hold a
 * transaction, rows that another instance sweeps are skipped.
 */
@Component
class ExpireHolds {

    private final HoldRows holds;
    private final FreeSeats freeing;
    private final Sweep sweep;

    ExpireHolds(HoldRows holds, FreeSeats freeing, Sweep sweep) {
        this.holds = holds;
        this.freeing = freeing;
        this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "${cinestream.booking.seats.sweep-every}")
    void sweep() {
        sweep.each(holds::lockExpired, Hold::id, this::expire);
    }

    private void expire(Hold hold) {
        holds.end(hold.id(), State.EXPIRED, null);
        freeing.free(hold.showId(), hold.names(), hold.id());
    }
}
