package io.cinestream.identity.accounts;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a registration may take.
 *
 * @param lease how long an attempt keeps its address to itself; longer than the calls to Keycloak may take together
 * @param patience how long after its lease a cut-off attempt waits for its person before it is finished without them
 */
@Validated
@ConfigurationProperties("cinestream.identity.registration")
record RegistrationSettings(
        @NotNull @DefaultValue("20s") Duration lease,
        @NotNull @DefaultValue("15s") Duration patience) {}
