package io.cinestream.system;

import io.cinestream.local.launcher.Platform;
import io.cinestream.local.launcher.PlatformOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * The platform that all journeys of this run share, on free ports with a folder of its own; it ends with this JVM. Time only
 * moves forward, as it does for customers.
 */
final class RunningPlatform {

    private static final Platform PLATFORM = start();
    private static Duration ahead = Duration.ZERO;

    private RunningPlatform() {}

    private static Platform start() {
        Path repository = Path.of("").toAbsolutePath().getParent();
        try {
            Files.createDirectories(Path.of("target"));
            Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "platform-");
            return Platform.start(PlatformOptions.forTests(repository, home));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Platform parts() {
        return PLATFORM;
    }

    static URI gateway() {
        return PLATFORM.gatewayUrl();
    }

    static MailBox mails() {
        return new MailBox(PLATFORM.mailUrl());
    }

    static Cinema cinema() {
        return new Cinema(gateway());
    }

    /** Now, by the clock that decides deadlines. */
    static synchronized Instant now() {
        return Instant.now().plus(ahead);
    }

    /** Moves the databases' clock; sessions and tokens live on. */
    static synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
        try (Connection connection = connection("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set cinestream.clock_offset = '" + ahead.toSeconds() + " s'");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Instant reached = now().minusSeconds(5);
        Eventually.holds("the clock to move", () -> clock().isAfter(reached));
    }

    private static Instant clock() {
        try (Connection connection = connection("booking");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select app_now()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(
                PLATFORM.jdbcUrl(database), PLATFORM.superuser(), PLATFORM.superuserPassword());
    }
}
