package org.umoorsehhat.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.umoorsehhat.gateway.limit.RateLimitProperties.Rate;

/** A bucket of tokens for each key of late; in this instance's memory, and bounded there. */
final class Buckets {

    private final LoadingCache<String, Bucket> buckets;
    private final long burst;

    /**
     * @param maximum keys that are remembered; the least recent ones are forgotten beyond that
     */
    Buckets(Rate rate, long maximum) {
        this.burst = rate.burst();
        // A bucket that has had time to fill up is like a new one.
        Duration full = Duration.ofMillis(1000 * rate.burst() / rate.perSecond() + 1000);
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(maximum)
                        .expireAfterAccess(full)
                        .build(key -> bucket(rate));
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst())
                                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Takes so many of the key's tokens, or as many as it can ever have, if they are there. */
    ConsumptionProbe take(String key, int tokens) {
        return buckets.get(key).tryConsumeAndReturnRemaining(Math.min(tokens, burst));
    }

    /** How many are remembered. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
