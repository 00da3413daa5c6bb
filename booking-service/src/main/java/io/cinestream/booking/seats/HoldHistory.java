package io.cinestream.booking.seats;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a customer held, newest first. */
@Component
public class HoldHistory {

    private final HoldRows holds;

    HoldHistory(HoldRows holds) {
        this.holds = holds;
    }

    public List<HoldRecord> of(UUID customerId) {
        return holds.all(customerId).stream()
                .map(hold -> new HoldRecord(
                        hold.id(), hold.showId(), hold.names(), hold.state().name(), hold.heldAt(), hold.expiresAt()))
                .toList();
    }
}
