package io.cinestream.catalog.shows;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Waits a moment for booking's count of a closing show. It looks at the row, because the answer may arrive at another instance;
 * the wait ends with the request, the decision itself does not depend on it.
 */
@Component
class AwaitDecision {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final ScheduleSettings settings;

    AwaitDecision(JdbcClient jdbc, ScheduleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @return whether the show is gone; false when the decision is still to come */
    boolean isDeleted(UUID showId) {
        long deadline = System.nanoTime() + settings.decisionWait().toNanos();
        do {
            Optional<ShowStatus> status = status(showId);
            if (status.isEmpty()) {
                return true;
            }
            switch (status.get()) {
                case SCHEDULED -> throw new HasActiveBookings();
                case CANCELLED -> throw new ShowNotScheduled(ShowStatus.CANCELLED);
                case CLOSING -> LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } while (System.nanoTime() < deadline);
        return false;
    }

    private Optional<ShowStatus> status(UUID showId) {
        return jdbc.sql("select status from show where id = :id")
                .param("id", showId)
                .query(String.class)
                .optional()
                .map(ShowStatus::valueOf);
    }
}
