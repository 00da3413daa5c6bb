package io.cinestream.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerIT {

    @TempDir
    Path folder;

    @Test
    void importsTheRealmAndNamesThePublicAddressAsIssuer() throws Exception {
        Path realm = Files.writeString(
                folder.resolve("tickets-realm.json"), "{\"realm\": \"tickets\", \"displayName\": \"${DISPLAY}\"}");
        try (PostgresServer database = PostgresServer.start(null, 0, false)) {
            database.createDatabase("keycloak", "keycloak", "secret");
            KeycloakOptions options = new KeycloakOptions(
                    Ports.free(),
                    Ports.free(),
                    URI.create("http://tickets.example/auth"),
                    realm,
                    new KeycloakOptions.Database(database.jdbcUrl("keycloak"), "keycloak", "secret"),
                    "an-admin-password",
                    Map.of("DISPLAY", "Tickets"));
            try (KeycloakServer keycloak = KeycloakServer.start(folder.resolve("keycloak"), options);
                    HttpClient http = HttpClient.newHttpClient()) {
                URI configuration = URI.create(keycloak.url() + "/realms/tickets/.well-known/openid-configuration");
                HttpRequest request = HttpRequest.newBuilder(configuration).build();
                assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .contains("\"issuer\":\"http://tickets.example/auth/realms/tickets\"")
                        .contains(keycloak.url() + "/realms/tickets/protocol/openid-connect/certs");
            }
        }
    }
}
