package io.cinestream.catalog.shows;

import io.cinestream.catalog.decisions.AwaitDecision;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waits a moment for what becomes of a closing show. */
@Component
class AwaitDeletion {

    private final AwaitDecision decision;
    private final JdbcClient jdbc;

    AwaitDeletion(AwaitDecision decision, JdbcClient jdbc) {
        this.decision = decision;
        this.jdbc = jdbc;
    }

    /** @return whether the show is gone; false when booking still counts */
    boolean isDone(UUID showId) {
        return decision.until(() -> isGone(showId));
    }

    private boolean isGone(UUID showId) {
        return jdbc.sql("select status from show where id = :id")
                .param("id", showId)
                .query(ShowStatus.class)
                .optional()
                .map(status -> switch (status) {
                    case SCHEDULED -> throw new HasActiveBookings();
                    case CANCELLED -> throw new ShowNotScheduled(ShowStatus.CANCELLED);
                    case CLOSING -> false;
                })
                .orElse(true);
    }
}
