package io.cinestream.testsupport;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The real PostgreSQL and Kafka behind the tests of this JVM: one each, started on first use, ended with the JVM. */
sealed interface Backing permits EmbeddedBacking, ContainerBacking {

    String jdbcUrl(String database);

    /** A connection of the superuser to the maintenance database. */
    Connection admin() throws SQLException;

    String bootstrapServers();

    /** Another Keycloak at each call. */
    TestKeycloak keycloak(Path realm, Map<String, String> placeholders);

    /** As the system property {@code backing} says: {@code containers}, or processes by default. */
    static Backing running() {
        return Running.BACKING;
    }

    /** Started once, whichever test comes first. */
    final class Running {

        private static final Backing BACKING = start();

        private Running() {}

        private static Backing start() {
            String wanted = System.getProperty("backing", "embedded");
            Backing backing =
                    switch (wanted) {
                        case "embedded" -> new EmbeddedBacking();
                        case "containers" -> new ContainerBacking();
                        default ->
                            throw new IllegalArgumentException("backing is embedded or containers, not " + wanted);
                    };
            TestTopics.createOn(backing.bootstrapServers());
            return backing;
        }
    }
}
