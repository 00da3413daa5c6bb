package io.cinestream.gateway.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** What we ask Keycloak for in the course of a session: new tokens, and its end. */
@Component
class KeycloakTokens {

    private static final Logger log = LoggerFactory.getLogger(KeycloakTokens.class);

    private final RestClient http;
    private final BffSettings settings;
    private final CircuitBreaker breaker;

    KeycloakTokens(RestClient keycloakHttp, BffSettings settings, CircuitBreakerRegistry breakers) {
        this.http = keycloakHttp;
        this.settings = settings;
        this.breaker = breakers.circuitBreaker("keycloak-tokens");
    }

    /** Empty when the session has ended there; an outage is no end. */
    Optional<Answer> refresh(String refreshToken) {
        var form = form(refreshToken);
        form.add("grant_type", "refresh_token");
        return call(() -> http.post()
                .uri("/protocol/openid-connect/token")
                .body(form)
                .exchangeForRequiredValue((request, response) -> {
                    if (response.getStatusCode().is2xxSuccessful()) {
                        return Optional.of(body(response, Answer.class));
                    }
                    if (isInvalidGrant(response)) {
                        return Optional.empty();
                    }
                    throw unexpected(response);
                }));
    }

    /** A token that counts no longer has nothing left to end. */
    void end(String refreshToken) {
        var form = form(refreshToken);
        call(() -> http.post()
                .uri("/protocol/openid-connect/logout")
                .body(form)
                .exchangeForRequiredValue((request, response) -> {
                    HttpStatusCode status = response.getStatusCode();
                    if (status.is2xxSuccessful() || isInvalidGrant(response)) {
                        return status;
                    }
                    throw unexpected(response);
                }));
    }

    /** Where people end it themselves. */
    String logoutPage() {
        return UriComponentsBuilder.fromUriString(settings.issuer() + "/protocol/openid-connect/logout")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(settings.clientId(), settings.publicUrl() + "/")
                .toUriString();
    }

    private MultiValueMap<String, String> form(String refreshToken) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        form.add("refresh_token", refreshToken);
        return form;
    }

    private <T> T call(Supplier<T> exchange) {
        try {
            return breaker.executeSupplier(exchange);
        } catch (CallNotPermittedException open) {
            throw new LoginUnavailable();
        } catch (RestClientException failed) {
            log.warn("Keycloak does not answer: {}", failed.getMessage());
            throw new LoginUnavailable();
        }
    }

    private static boolean isInvalidGrant(ConvertibleClientHttpResponse response) throws IOException {
        return response.getStatusCode().is4xxClientError()
                && "invalid_grant".equals(body(response, Refused.class).error());
    }

    private static <T> T body(ConvertibleClientHttpResponse response, Class<T> type) {
        T body = response.bodyTo(type);
        if (body == null) {
            throw new ResourceAccessException("an answer without a body");
        }
        return body;
    }

    private static LoginUnavailable unexpected(ClientHttpResponse response) throws IOException {
        log.error("Keycloak answered {}", response.getStatusCode().value());
        return new LoginUnavailable();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") String refreshToken,
            @JsonProperty("expires_in") long expiresIn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String error) {}
}
