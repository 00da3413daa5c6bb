package io.cinestream.starter.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are accepted.
 *
 * @param issuer the {@code iss} claim, the public address of the realm
 * @param jwksUri where the signing keys are fetched, an address inside the cluster
 * @param audience the {@code aud} claim that a token for us carries
 */
@Validated
@ConfigurationProperties("cinestream.security")
record TokenSettings(
        @NotBlank String issuer,
        @NotNull URI jwksUri,
        @NotBlank String audience) {}
