package io.cinestream.identity.credentials;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is and who we are there.
 *
 * @param url its address inside the cluster, with the relative path
 * @param clientId a confidential client with direct grant, whose service account may manage users and nothing else
 * @param connectTimeout of one call
 * @param readTimeout of one call
 * @param connections how many calls run at once; more wait for one of them as long as a connect may take
 */
@Validated
@ConfigurationProperties("cinestream.keycloak")
record KeycloakSettings(
        @NotNull URI url,
        @NotBlank @DefaultValue("cinestream") String realm,
        @NotBlank @DefaultValue("cinestream-identity") String clientId,
        @NotBlank String clientSecret,
        @NotNull @DefaultValue("1s") Duration connectTimeout,
        @NotNull @DefaultValue("4s") Duration readTimeout,
        @DefaultValue("50") int connections) {}
