package io.cinestream.testsupport;

import io.cinestream.local.KeycloakOptions;
import io.cinestream.local.KeycloakServer;
import io.cinestream.local.Ports;
import io.cinestream.local.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Keycloak and its PostgreSQL as child processes. */
final class KeycloakProcess implements TestKeycloak {

    private static final String DATABASE = "keycloak";

    private final KeycloakServer server;

    KeycloakProcess(Path realm, Map<String, String> placeholders) {
        PostgresServer postgres = PostgresServer.start((Path) null, 0, false);
        postgres.createDatabase(DATABASE, DATABASE, DATABASE);
        this.server = KeycloakServer.start(
                null,
                new KeycloakOptions(
                        Ports.free(),
                        Ports.free(),
                        PUBLIC_URL,
                        realm,
                        new KeycloakOptions.Database(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE),
                        ADMIN_PASSWORD,
                        placeholders));
    }

    @Override
    public URI url() {
        return server.url();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void restart() {
        server.restart();
    }
}
