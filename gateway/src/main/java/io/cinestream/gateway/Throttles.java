package io.cinestream.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cinestream.gateway.GatewaySettings.Allowance;
import io.cinestream.gateway.GatewaySettings.Throttle;
import io.cinestream.starter.problems.InvalidRequest;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often a stranger may try. Buckets live in this process: another instance of the gateway counts for itself. An attempt
 * counts whether it succeeds or not, so the answer tells nothing about the account.
 */
@Component
class Throttles {

    private static final int REMEMBERED = 100_000;

    /** No account's address is longer, and nobody fills our memory with ones that are. */
    private static final int LONGEST = 500;

    private final GatewaySettings settings;
    private final JsonMapper json;

    Throttles(GatewaySettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> throttle(String name) {
        Throttle throttle = settings.throttles().get(name);
        if (throttle == null) {
            throw new IllegalArgumentException("routes.yml names the throttle %s, which has no limits".formatted(name));
        }
        Buckets addresses = new Buckets(throttle.perAddress());
        Buckets accounts = throttle.perAccount() == null ? null : new Buckets(throttle.perAccount());
        return (request, next) -> {
            addresses.spend(Network.of(request.servletRequest().getRemoteAddr()));
            if (accounts != null) {
                mustBeUtf8(request);
                account(InboundRequest.of(request.servletRequest()).readAhead()).ifPresent(accounts::spend);
            }
            return next.handle(request);
        };
    }

    /** JSON is, and a service would read another alphabet where we cannot see whose account is tried. */
    private static void mustBeUtf8(ServerRequest request) {
        Charset declared =
                request.headers().contentType().map(MediaType::getCharset).orElse(StandardCharsets.UTF_8);
        if (!declared.equals(StandardCharsets.UTF_8)) {
            throw new InvalidRequest("Content-Type", "must be JSON in UTF-8");
        }
    }

    /** A body that is no JSON is not refused here: the service says what is wrong with it. */
    private Optional<String> account(byte[] body) {
        try {
            JsonNode email = body.length == 0 ? null : json.readTree(body).path("email");
            return email == null || !email.isString() || email.asString().length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(email.asString().strip().toLowerCase(Locale.ROOT));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static class Buckets {

        private final Allowance allowance;
        private final Cache<String, Bucket> buckets;

        Buckets(Allowance allowance) {
            this.allowance = allowance;
            // an untouched bucket is full again after one period, so forgetting it then changes nothing
            this.buckets = Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterAccess(allowance.per())
                    .build();
        }

        void spend(String key) {
            ConsumptionProbe probe = buckets.get(key, this::full).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                throw new TooManyRequests(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
            }
        }

        private Bucket full(String key) {
            return Bucket.builder()
                    .addLimit(limit ->
                            limit.capacity(allowance.requests()).refillGreedy(allowance.requests(), allowance.per()))
                    .build();
        }
    }
}
