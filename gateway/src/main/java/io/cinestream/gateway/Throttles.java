package io.cinestream.gateway;

import io.cinestream.gateway.GatewaySettings.Throttle;
import io.cinestream.starter.problems.InvalidRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
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
        Buckets addresses = new Buckets(name + "-address", throttle.perAddress());
        Buckets accounts = throttle.perAccount() == null ? null : new Buckets(name + "-account", throttle.perAccount());
        return (request, next) -> {
            addresses.spend(Network.of(request.servletRequest().getRemoteAddr()));
            if (accounts != null) {
                mustBeUtf8(request);
                account(InboundRequest.of(request.servletRequest()).readAhead()).ifPresent(accounts::spend);
            }
            return next.handle(request);
        };
    }

    /** What anybody may send, whatever it is: a user from everywhere together, a stranger by address. */
    HandlerFilterFunction<ServerResponse, ServerResponse> fairShare() {
        if (!settings.perCaller().limited()) {
            return (request, next) -> next.handle(request);
        }
        Buckets callers = new Buckets("caller", settings.perCaller().allowance());
        return (request, next) -> {
            callers.spend(caller(request.servletRequest()));
            return next.handle(request);
        };
    }

    private static String caller(HttpServletRequest request) {
        Principal user = request.getUserPrincipal();
        return user == null ? Network.of(request.getRemoteAddr()) : user.getName();
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
}
