package io.cinestream.identity.registrations;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class BootstrapTests {

    @Test
    void letsAnyoneInOnADevelopersMachine() {
        assertThatCode(() -> bootstrap(null, "local").admit(null)).doesNotThrowAnyException();
    }

    @Test
    void letsNobodyInElsewhereWhileNoSecretIsConfigured() {
        for (String secret : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> bootstrap(secret, "production").admit(null))
                    .isInstanceOf(BootstrapSecretRequired.class);
            assertThatThrownBy(() -> bootstrap(secret, "production").admit(secret))
                    .isInstanceOf(BootstrapSecretRequired.class);
        }
    }

    @Test
    void letsInElsewhereOnlyWhoKnowsTheSecret() {
        Bootstrap bootstrap = bootstrap("let-me-in", "production");
        assertThatCode(() -> bootstrap.admit("let-me-in")).doesNotThrowAnyException();
        assertThatThrownBy(() -> bootstrap.admit("let-me-out")).isInstanceOf(BootstrapSecretRequired.class);
        assertThatThrownBy(() -> bootstrap.admit(null)).isInstanceOf(BootstrapSecretRequired.class);
    }

    private static Bootstrap bootstrap(String secret, String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new Bootstrap(new IdentitySettings(secret, null), environment);
    }
}
