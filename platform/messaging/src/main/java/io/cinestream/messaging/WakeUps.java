package io.cinestream.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Hears from other instances that they committed events of a shard leased here. It listens on a direct connection of its own,
 * outside any pool; while that is down the relay's poll stands in.
 */
class WakeUps {

    private static final Logger log = LoggerFactory.getLogger(WakeUps.class);

    private final JdbcConnectionDetails database;
    private volatile boolean running;
    private @Nullable Thread thread;

    WakeUps(JdbcConnectionDetails database) {
        this.database = database;
    }

    void start(Runnable wake) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("outbox-wake-ups").start(() -> listen(wake));
    }

    void stop() {
        running = false;
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    private void listen(Runnable wake) {
        while (running) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen outbox");
                PGConnection listening = connection.unwrap(PGConnection.class);
                while (running) {
                    if (listening.getNotifications(2_000).length > 0) {
                        wake.run();
                    }
                }
            } catch (SQLException outage) {
                log.debug("wake-ups are down, the poll stands in: {}", outage.getMessage());
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", String.valueOf(database.getUsername()));
        login.setProperty("password", String.valueOf(database.getPassword()));
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("ApplicationName", "outbox-wake-ups");
        return DriverManager.getConnection(database.getJdbcUrl(), login);
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
