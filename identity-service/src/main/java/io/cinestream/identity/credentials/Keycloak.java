package io.cinestream.identity.credentials;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Every call to Keycloak passes here: one circuit breaker, and one meaning for what can go wrong. */
@Component
class Keycloak {

    private static final Logger log = LoggerFactory.getLogger(Keycloak.class);

    private final RestClient http;
    private final KeycloakSettings settings;
    private final CircuitBreaker breaker;

    Keycloak(RestClient keycloakHttp, KeycloakSettings settings, CircuitBreakerRegistry breakers) {
        this.http = keycloakHttp;
        this.settings = settings;
        this.breaker = breakers.circuitBreaker("keycloak");
    }

    /** One call; its HTTP failures, time-outs and unreadable answers become {@link KeycloakUnavailable}. */
    <T extends @Nullable Object> T call(Supplier<T> exchange) {
        try {
            return breaker.executeSupplier(() -> {
                try {
                    return exchange.get();
                } catch (RestClientException failed) {
                    log.warn("Keycloak did not answer: {}", failed.getMessage());
                    throw new KeycloakUnavailable();
                }
            });
        } catch (CallNotPermittedException open) {
            throw new KeycloakUnavailable();
        }
    }

    RestClient http() {
        return http;
    }

    /** A form of our realm's OpenID Connect endpoints, with our client's name and secret in it. */
    MultiValueMap<String, String> form() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        return form;
    }

    /** Asks for tokens. Empty when Keycloak refuses the grant itself: wrong, locked, disabled, expired or used before. */
    Optional<TokenAnswer> tokens(MultiValueMap<String, String> form) {
        return call(() -> http.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", settings.realm())
                .body(form)
                .exchangeForRequiredValue((request, response) -> {
                    if (response.getStatusCode().is2xxSuccessful()) {
                        return Optional.of(required(response, TokenAnswer.class));
                    }
                    if (response.getStatusCode().is4xxClientError()
                            && required(response, Refused.class).isInvalidGrant()) {
                        return Optional.empty();
                    }
                    throw unexpected("token", response.getStatusCode());
                }));
    }

    /** Ends a session. A token that is not valid any more has nothing left to end. */
    void endSession(MultiValueMap<String, String> form) {
        call(() -> http.post()
                .uri("/realms/{realm}/protocol/openid-connect/logout", settings.realm())
                .body(form)
                .exchangeForRequiredValue((request, response) -> {
                    HttpStatusCode status = response.getStatusCode();
                    if (status.is2xxSuccessful()
                            || required(response, Refused.class).isInvalidGrant()) {
                        return status;
                    }
                    throw unexpected("logout", status);
                }));
    }

    String realm() {
        return settings.realm();
    }

    String clientId() {
        return settings.clientId();
    }

    static <T> T required(ConvertibleClientHttpResponse response, Class<T> type) {
        T body = response.bodyTo(type);
        if (body == null) {
            throw new KeycloakUnavailable();
        }
        return body;
    }

    static KeycloakUnavailable unexpected(String call, HttpStatusCode status) {
        if (status.is5xxServerError()) {
            log.warn("Keycloak answered {} to {}", status.value(), call);
        } else {
            log.error("Keycloak answered {} to {}: its realm is not as ours should be", status.value(), call);
        }
        return new KeycloakUnavailable();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenAnswer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @JsonProperty("expires_in") long expiresIn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String error) {
        boolean isInvalidGrant() {
            return "invalid_grant".equals(error);
        }
    }
}
