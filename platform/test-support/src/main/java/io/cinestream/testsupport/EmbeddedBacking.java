package io.cinestream.testsupport;

import io.cinestream.local.KafkaBroker;
import io.cinestream.local.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Child processes on free ports, with data that is forgotten. */
final class EmbeddedBacking implements Backing {

    private final PostgresServer postgres = PostgresServer.start((Path) null, 0, false);
    private final KafkaBroker kafka = KafkaBroker.start((Path) null, 0, 0);

    @Override
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    @Override
    public Connection admin() throws SQLException {
        return postgres.admin();
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public TestKeycloak keycloak(Path realm, Map<String, String> placeholders) {
        return new KeycloakProcess(realm, placeholders);
    }
}
