package io.cinestream.catalog.shows;

import io.cinestream.starter.problems.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The database's clock, which decides what lies ahead. */
@Component
class ScheduleTime {

    private static final Duration FARTHEST = Duration.ofDays(2 * 365);

    private final JdbcClient jdbc;

    ScheduleTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return jdbc.sql("select app_now()")
                .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    void mustLieAhead(Instant start, Instant now) {
        if (!start.isAfter(now)) {
            throw new InvalidRequest("startsAt", "must lie in the future");
        }
        if (start.isAfter(now.plus(FARTHEST))) {
            throw new InvalidRequest("startsAt", "must lie within two years");
        }
    }
}
