package io.cinestream.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Moves {@code app_now()} of every session of the server. The offset is a setting of the server; once a new session
 * sees it, the postmaster has signalled all the others, and each of them reads it before its next command.
 */
public class TestClock {

    private final Backing backing;
    private Duration offset = Duration.ZERO;

    TestClock(Backing backing) {
        this.backing = backing;
    }

    /** Time passes: deadlines within that long are over when this returns. */
    public synchronized void advance(Duration by) {
        moveTo(offset.plus(by));
    }

    /** Back to the real time. */
    public synchronized void reset() {
        if (!offset.isZero()) {
            moveTo(Duration.ZERO);
        }
    }

    private void moveTo(Duration target) {
        String setting = target.toMillis() + " milliseconds";
        try (Connection connection = backing.admin();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set cinestream.clock_offset = '" + setting + "'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException("The clock could not be moved", e);
        }
        offset = target;
        Awaitility.await("the clock to move")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(this::setting, setting::equals);
    }

    private String setting() throws SQLException {
        try (Connection connection = backing.admin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_setting('cinestream.clock_offset', true)")) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
