package io.cinestream.gateway.sessions;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates before the port opens, unless the database is away: then the gateway serves everybody but those with a cookie, and
 * migrates when the database answers.
 */
@Component
class PatientMigration implements FlywayMigrationStrategy, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private volatile boolean closing;
    private @Nullable Thread migration;

    @Override
    public void migrate(Flyway flyway) {
        Thread running = Thread.ofVirtual().name("migration").start(() -> migrateInTheEnd(flyway));
        migration = running;
        try {
            if (!running.join(PATIENCE)) {
                log.warn("the database does not answer: there are no sessions until it does");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void migrateInTheEnd(Flyway flyway) {
        while (!closing) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failed) {
                log.warn("no sessions yet: {}", failed.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(2);
        } catch (InterruptedException stopping) {
            closing = true;
        }
    }

    @Override
    public void destroy() {
        closing = true;
        if (migration != null) {
            migration.interrupt();
        }
    }
}
