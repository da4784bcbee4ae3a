package org.umoorsehhat.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** A bucket of tokens for each caller of late; in this instance's memory, and bounded there. */
@Component
class RateLimitBuckets {

    private final LoadingCache<String, Bucket> buckets;

    RateLimitBuckets(RateLimitProperties properties) {
        // A bucket that has had time to fill up is like a new one.
        Duration full =
                Duration.ofMillis(1000 * properties.burst() / properties.perSecond() + 1000);
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(properties.maxCallers())
                        .expireAfterAccess(full)
                        .build(caller -> bucket(properties));
    }

    private static Bucket bucket(RateLimitProperties properties) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(properties.burst())
                                .refillGreedy(properties.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** Takes one of the caller's tokens, if there is one. */
    ConsumptionProbe ask(String caller) {
        return buckets.get(caller).tryConsumeAndReturnRemaining(1);
    }
}
