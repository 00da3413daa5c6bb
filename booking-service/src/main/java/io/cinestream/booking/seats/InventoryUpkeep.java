package io.cinestream.booking.seats;

import io.cinestream.booking.shows.SalesClosing;
import io.cinestream.booking.shows.SalesReopened;
import io.cinestream.booking.shows.ShowListed;
import io.cinestream.messaging.Outbox;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the inventory in step with the shows, inside the transaction that heard of them.
 *
 * <p>Closing is exact against bookings made at the same moment: it waits for every seat's row, so each booking under way has
 * either taken its seats before, and is counted, or finds them withheld.
 */
@Component
class InventoryUpkeep {

    private final SeatInventory inventory;
    private final SeatStates states;
    private final Outbox outbox;

    InventoryUpkeep(SeatInventory inventory, SeatStates states, Outbox outbox) {
        this.inventory = inventory;
        this.states = states;
        this.outbox = outbox;
    }

    @EventListener
    void open(ShowListed show) {
        inventory.open(show.showId(), show.seats());
    }

    @EventListener
    void close(SalesClosing closing) {
        List<SeatChange> withheld = states.close(closing.showId());
        if (!withheld.isEmpty()) {
            outbox.append(closing.showId(), SeatChange.newest(withheld), new SeatsBlocked(closing.showId(), withheld));
        }
        outbox.append(
                closing.showId(),
                closing.version(),
                new ShowSalesClosed(closing.showId(), inventory.activeBookings(closing.showId())));
    }

    @EventListener
    void reopen(SalesReopened reopened) {
        List<SeatChange> freed = states.reopen(reopened.showId());
        if (!freed.isEmpty()) {
            outbox.append(
                    reopened.showId(), SeatChange.newest(freed), new SeatsReleased(reopened.showId(), null, freed));
        }
    }
}
