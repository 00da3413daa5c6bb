package io.cinestream.gateway;

import io.cinestream.local.KeycloakServer;
import io.cinestream.testsupport.TestKeycloak;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** A Keycloak with our realm, and what its administrator does. */
public final class RealKeycloak {

    /** Where the realm believes browsers to be. */
    public static final String PUBLIC = "http://localhost:8080";

    static final String BFF_SECRET = "a-secret-of-the-gateway-in-tests";

    private static final String REALM = "/admin/realms/cinestream";

    private RealKeycloak() {}

    public record Person(String id, String email, String password) {}

    private static final class Started {

        private static final TestKeycloak KEYCLOAK = start();

        private static TestKeycloak start() {
            TestKeycloak keycloak = TestKeycloak.start(
                    Path.of("..", "identity-service", "keycloak", "cinestream-realm.json")
                            .toAbsolutePath()
                            .normalize(),
                    Map.of(
                            "CINESTREAM_KEYCLOAK_CLIENT_SECRET", "a-secret-of-identity-in-tests",
                            "CINESTREAM_BFF_CLIENT_SECRET", BFF_SECRET,
                            "CINESTREAM_PUBLIC_URL", PUBLIC));
            warmUp(keycloak);
            return keycloak;
        }
    }

    public static TestKeycloak server() {
        return Started.KEYCLOAK;
    }

    /** After it was killed. */
    public static void comesBack() {
        server().restart();
        warmUp(server());
    }

    /** What a gateway fetches with little patience has been answered once before. */
    private static void warmUp(TestKeycloak server) {
        String realm = server.url() + "/realms/cinestream/protocol/openid-connect";
        RestClient.create().get().uri(realm + "/certs").retrieve().toBodilessEntity();
    }

    static Map<String, Object> properties() {
        String url = server().url().toString();
        return Map.of(
                "cinestream.security.issuer",
                TestKeycloak.PUBLIC_URL + "/realms/cinestream",
                "cinestream.security.jwks-uri",
                url + "/realms/cinestream/protocol/openid-connect/certs",
                "cinestream.keycloak.url",
                url,
                "cinestream.routes.keycloak",
                url.replace("/auth", ""),
                // a cold Keycloak on a busy machine is slow
                "cinestream.gateway.calls.response-timeout",
                "60s",
                "cinestream.bff.patience",
                "60s");
    }

    /** A customer, whose refreshes are recorded from now on. */
    public static Person someone() {
        var person = new Person("", "p" + UUID.randomUUID() + "@cinestream.example", "a password for tests");
        RestClient admin = admin();
        admin.put()
                .uri(REALM + "/events/config")
                .body(Map.of(
                        "eventsEnabled", true, "enabledEventTypes", List.of("REFRESH_TOKEN", "REFRESH_TOKEN_ERROR")))
                .retrieve()
                .toBodilessEntity();
        URI created = admin.post()
                .uri(REALM + "/users")
                .body(Map.of(
                        "username",
                        person.email(),
                        "email",
                        person.email(),
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "attributes",
                        Map.of("fullName", List.of("Asha Rao")),
                        "groups",
                        List.of("/customers"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", person.password(), "temporary", false))))
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getLocation();
        String path = created.getPath();
        return new Person(path.substring(path.lastIndexOf('/') + 1), person.email(), person.password());
    }

    /** How often that person's tokens were asked to be refreshed, whether that went well or not. */
    public static List<String> refreshes(Person person) {
        JsonNode events = admin().get()
                .uri(REALM + "/events?user={id}&max=200", person.id())
                .retrieve()
                .body(JsonNode.class);
        return events.valueStream().map(event -> event.path("type").asString()).toList();
    }

    public static int sessions(Person person) {
        return admin().get()
                .uri(REALM + "/users/{id}/sessions", person.id())
                .retrieve()
                .body(JsonNode.class)
                .size();
    }

    public static void endSessions(Person person) {
        admin().post().uri(REALM + "/users/{id}/logout", person.id()).retrieve().toBodilessEntity();
    }

    /** From now on tokens are signed with another key; those of the old one still count. */
    public static void changesItsKey() {
        RestClient admin = admin();
        String realm = admin.get()
                .uri(REALM)
                .retrieve()
                .body(JsonNode.class)
                .path("id")
                .asString();
        Map<String, List<String>> key = Map.of(
                "priority",
                List.of(Long.toString(System.currentTimeMillis())),
                "enabled",
                List.of("true"),
                "active",
                List.of("true"),
                "algorithm",
                List.of("RS256"),
                "keySize",
                List.of("2048"));
        admin.post()
                .uri(REALM + "/components")
                .body(Map.of(
                        "name",
                        "key " + UUID.randomUUID(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "parentId",
                        realm,
                        "config",
                        key))
                .retrieve()
                .toBodilessEntity();
    }

    private static RestClient admin() {
        RestClient http = RestClient.create(server().url().toString());
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "password");
        form.add("client_id", "admin-cli");
        form.add("username", KeycloakServer.ADMIN);
        form.add("password", TestKeycloak.ADMIN_PASSWORD);
        String token = http.post()
                .uri("/realms/master/protocol/openid-connect/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class)
                .path("access_token")
                .asString();
        return http.mutate().defaultHeader("Authorization", "Bearer " + token).build();
    }
}
