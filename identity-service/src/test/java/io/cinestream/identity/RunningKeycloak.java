package io.cinestream.identity;

import io.cinestream.local.KeycloakOptions;
import io.cinestream.local.KeycloakServer;
import io.cinestream.local.Ports;
import io.cinestream.local.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real Keycloak with our realm, for every test of the whole service: its tokens are the ones that count here. It keeps its
 * data in a PostgreSQL of its own, so moving the service's clock leaves it alone.
 */
public class RunningKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SECRET = "a-client-secret-of-the-tests";

    private static final class Started {

        private static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            PostgresServer postgres = PostgresServer.start((Path) null, 0, false);
            postgres.createDatabase("keycloak", "keycloak", "keycloak");
            return KeycloakServer.start(
                    null,
                    new KeycloakOptions(
                            Ports.free(),
                            Ports.free(),
                            URI.create("http://localhost:8080/auth"),
                            Path.of("keycloak", "cinestream-realm.json").toAbsolutePath(),
                            new KeycloakOptions.Database(postgres.jdbcUrl("keycloak"), "keycloak", "keycloak"),
                            "an-admin-password",
                            Map.of(
                                    "CINESTREAM_KEYCLOAK_CLIENT_SECRET", SECRET,
                                    "CINESTREAM_BFF_CLIENT_SECRET", "a-bff-secret-of-the-tests",
                                    "CINESTREAM_PUBLIC_URL", "http://localhost:8080")));
        }
    }

    public static KeycloakServer server() {
        return Started.SERVER;
    }

    /** Said last, so that Keycloak's issuer takes the place of the test issuer. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = server().url().toString();
        Map<String, Object> properties = Map.of(
                "cinestream.security.issuer",
                "http://localhost:8080/auth/realms/cinestream",
                "cinestream.security.jwks-uri",
                url + "/realms/cinestream/protocol/openid-connect/certs",
                "cinestream.keycloak.url",
                url,
                "cinestream.keycloak.client-secret",
                SECRET);
        context.addBeanFactoryPostProcessor(factory ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("keycloak", properties)));
    }
}
