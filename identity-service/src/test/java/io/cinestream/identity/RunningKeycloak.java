package io.cinestream.identity;

import io.cinestream.testsupport.TestKeycloak;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A real Keycloak with our realm, for every test of the whole service: its tokens are the ones that count here.
 */
public class RunningKeycloak implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SECRET = "a-client-secret-of-the-tests";

    private static final class Started {

        private static final TestKeycloak KEYCLOAK = TestKeycloak.start(
                Path.of("keycloak", "cinestream-realm.json").toAbsolutePath(),
                Map.of(
                        "CINESTREAM_KEYCLOAK_CLIENT_SECRET", SECRET,
                        "CINESTREAM_BFF_CLIENT_SECRET", "a-bff-secret-of-the-tests",
                        "CINESTREAM_PUBLIC_URL", "http://localhost:8080"));
    }

    public static TestKeycloak server() {
        return Started.KEYCLOAK;
    }

    /** Said last, so that Keycloak's issuer takes the place of the test issuer. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = server().url().toString();
        Map<String, Object> properties = Map.of(
                "cinestream.security.issuer",
                TestKeycloak.PUBLIC_URL + "/realms/cinestream",
                "cinestream.security.jwks-uri",
                url + "/realms/cinestream/protocol/openid-connect/certs",
                "cinestream.keycloak.url",
                url,
                "cinestream.keycloak.client-secret",
                SECRET,
                // hashing a password takes long on a busy machine
                "cinestream.keycloak.read-timeout",
                "15s",
                // tests run the finisher by hand, and prove what holds without it
                "cinestream.identity.registration.finish-every",
                "1h");
        context.addBeanFactoryPostProcessor(factory ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("keycloak", properties)));
    }
}
