package io.cinestream.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cinestream.gateway.GatewaySettings.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** One allowance for each of many keys; it refills steadily, so whoever waits is let in again one request at a time. */
class Buckets {

    private static final int REMEMBERED = 100_000;

    private final String policy;
    private final Allowance allowance;
    private final Cache<String, Bucket> buckets;

    /** @param policy the name that a refused caller reads in {@code RateLimit-Policy} */
    Buckets(String policy, Allowance allowance) {
        this.policy = policy;
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
                    policy,
                    allowance,
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
