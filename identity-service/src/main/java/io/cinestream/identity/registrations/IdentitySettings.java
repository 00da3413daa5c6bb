package io.cinestream.identity.registrations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who gets in without having registered.
 *
 * @param bootstrapSecret what the first administrator must present outside a developer's machine; without it there is no way
 * @param demoAccounts whether the documented accounts are made; absent: in the profile local only
 */
@ConfigurationProperties("cinestream.identity")
record IdentitySettings(
        @Nullable String bootstrapSecret, @Nullable Boolean demoAccounts) {}
