package io.cinestream.booking.seats;

import io.cinestream.booking.seats.Hold.State;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer gives a hold back. Giving it back twice is no error. */
@Component
class ReleaseHold {

    private final HoldRows holds;
    private final FreeSeats freeing;

    ReleaseHold(HoldRows holds, FreeSeats freeing) {
        this.holds = holds;
        this.freeing = freeing;
    }

    @Transactional
    void release(UUID id, UUID customerId) {
        Hold hold = holds.lock(id, customerId).orElseThrow(HoldNotFound::new);
        if (hold.state() == State.RELEASED) {
            return;
        }
        hold.running();
        holds.end(id, State.RELEASED, null);
        freeing.free(hold.showId(), hold.names(), id);
    }
}
