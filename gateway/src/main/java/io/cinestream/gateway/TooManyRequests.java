package io.cinestream.gateway;

import io.cinestream.gateway.GatewaySettings.Allowance;
import io.cinestream.starter.problems.Kind;
import io.cinestream.starter.problems.Refusal;
import java.time.Duration;

/** Told in the fields of draft-ietf-httpapi-ratelimit-headers too: quota and window of the policy, what remains and when. */
class TooManyRequests extends Refusal {

    TooManyRequests(String policy, Allowance allowance, Duration wait) {
        super(
                Kind.TOO_MANY,
                "too-many-requests",
                "Too many attempts; please wait %d seconds.".formatted(Math.max(1, wait.toSeconds())));
        retryAfter(wait);
        header(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(policy, allowance.requests(), allowance.per().toSeconds()));
        header("RateLimit", "\"%s\";r=0;t=%d".formatted(policy, Math.max(1, wait.toSeconds())));
    }
}
