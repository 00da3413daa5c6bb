package io.cinestream.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may want to change.
 *
 * @param allowedOrigins web origins whose scripts may call us; none by default, the own origin needs no entry
 * @param bodyLimit the largest request body where a route does not say otherwise
 * @param bodyWithin how long a body may take to arrive, besides a second for each 16 KiB of it
 * @param perCaller what one user, or one address without a token, may send in all
 * @param throttles by the name that a route gives in its metadata
 */
@Validated
@ConfigurationProperties("cinestream.gateway")
record GatewaySettings(
        @DefaultValue List<String> allowedOrigins,
        @NotNull DataSize bodyLimit,
        @NotNull Duration bodyWithin,
        @Valid @NotNull Calls calls,
        @Valid @NotNull Streams streams,
        @Valid @NotNull PerCaller perCaller,
        @DefaultValue Map<String, @Valid Throttle> throttles) {

    /**
     * Ordinary requests.
     *
     * @param connectionsPerInstance the most connections to one instance of a service
     * @param responseTimeout how long a service may stay silent
     */
    record Calls(
            @Positive int connectionsPerInstance,
            @NotNull Duration connectTimeout,
            @NotNull Duration responseTimeout) {}

    /**
     * Streams of server-sent events.
     *
     * @param perCaller the most at once of one user, or of one address without a token
     * @param atOnce the most at once of everybody
     * @param maxLife after which a stream ends and the browser connects again
     */
    record Streams(
            @Positive int perCaller,
            @Positive int atOnce,
            @NotNull Duration maxLife) {}

    /**
     * @param perAddress allowed to one client address
     * @param perAccount allowed for one e-mail address in the request's body
     */
    record Throttle(
            @Valid @NotNull Allowance perAddress,
            @Valid @Nullable Allowance perAccount) {}

    /** @param limited off where a few clients stand for many people, as in a measurement */
    record PerCaller(
            boolean limited,
            @Positive int requests,
            @NotNull Duration per) {

        Allowance allowance() {
            return new Allowance(requests, per);
        }
    }

    record Allowance(@Positive int requests, @NotNull Duration per) {}
}
