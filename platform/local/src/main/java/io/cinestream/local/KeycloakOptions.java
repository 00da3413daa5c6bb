package io.cinestream.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a Keycloak server needs to know.
 *
 * @param publicUrl where browsers reach it, with its path: the issuer begins with it
 * @param realm the realm file, imported when the database does not have it yet
 * @param placeholders values of the realm file's placeholders
 */
public record KeycloakOptions(
        int port,
        int managementPort,
        URI publicUrl,
        Path realm,
        Database database,
        String adminPassword,
        Map<String, String> placeholders) {

    /** Its own database. */
    public record Database(String jdbcUrl, String role, String password) {}
}
