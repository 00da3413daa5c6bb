package io.cinestream.catalog.movies;

import io.cinestream.catalog.decisions.AwaitDecision;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks for a movie's withdrawal and waits a moment for its outcome. */
@Component
class WithdrawMovie {

    private record Outcome(boolean withdrawn, boolean closing) {}

    private final Withdrawals withdrawals;
    private final AwaitDecision decision;
    private final JdbcClient jdbc;

    WithdrawMovie(Withdrawals withdrawals, AwaitDecision decision, JdbcClient jdbc) {
        this.withdrawals = withdrawals;
        this.decision = decision;
        this.jdbc = jdbc;
    }

    /** @return whether it is withdrawn; false when booking still counts */
    boolean isWithdrawn(UUID id) {
        withdrawals.begin(id);
        return decision.until(() -> isGone(id));
    }

    private boolean isGone(UUID id) {
        Outcome outcome = jdbc.sql("select status = 'WITHDRAWN' as withdrawn, closing from movie where id = :id")
                .param("id", id)
                .query(Outcome.class)
                .single();
        if (!outcome.withdrawn() && !outcome.closing()) {
            throw new MovieHasBookings();
        }
        return outcome.withdrawn();
    }
}
