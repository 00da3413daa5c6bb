package io.cinestream.gateway.sessions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How browsers log in.
 *
 * @param issuer the realm as browsers know it
 * @param realmUrl the realm inside the cluster
 * @param publicUrl where browsers reach this gateway
 * @param clientSecret of the client at Keycloak; what the cookie and the table hold is encrypted with a key made of it
 * @param plainHttp cookies without Secure, for a developer's machine only
 * @param idle after which an unused session ends
 * @param absolute after which a session ends however much it is used
 * @param refreshAhead how long before its end a token is exchanged for a new one
 * @param patience how long Keycloak may take to answer; twice that, another's refresh of the same session
 * @param refreshesAtOnce how many refreshes of different sessions run at once, each with a connection to the database
 */
@Validated
@ConfigurationProperties("cinestream.bff")
record BffSettings(
        @NotBlank String issuer,
        @NotNull URI realmUrl,
        @NotNull URI publicUrl,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        boolean plainHttp,
        @NotNull Duration idle,
        @NotNull Duration absolute,
        @NotNull Duration refreshAhead,
        @NotNull Duration patience,
        @Positive int refreshesAtOnce) {}
