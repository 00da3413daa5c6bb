package io.cinestream.identity.realm;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Keycloak follows our accounts.
 *
 * @param lease how long one instance keeps an account to itself; longer than the calls about it normally take together
 * @param pause after Keycloak could not be told, before it is tried again
 */
@Validated
@ConfigurationProperties("cinestream.identity.realm")
record RealmSettings(
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("2s") Duration pause) {}
