package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class IdentitySettingsTests {

    @Test
    void areReadFromTheEnvironmentByTheirDocumentedNames() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "CINESTREAM_IDENTITY_DEMO_ACCOUNTS", "false",
                                "CINESTREAM_IDENTITY_BOOTSTRAP_SECRET", "let-me-in")));
        ConfigurationPropertySources.attach(environment);

        IdentitySettings settings = Binder.get(environment)
                .bind("cinestream.identity", IdentitySettings.class)
                .get();

        assertThat(settings).isEqualTo(new IdentitySettings("let-me-in", false));
    }
}
