package io.cinestream.identity.registrations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Who may create the first administrator: on a developer's machine anyone, elsewhere who knows the bootstrap secret. Without
 * one configured nobody may.
 */
@Component
class Bootstrap {

    private final boolean open;
    private final @Nullable String secret;

    Bootstrap(IdentitySettings settings, Environment environment) {
        this.open = environment.acceptsProfiles(Profiles.of("local", "test"));
        this.secret = settings.bootstrapSecret();
    }

    void admit(@Nullable String presented) {
        if (!open && !matches(presented)) {
            throw new BootstrapSecretRequired();
        }
    }

    /** Takes the same time however much of it is right. */
    private boolean matches(@Nullable String presented) {
        return secret != null
                && !secret.isBlank()
                && presented != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
