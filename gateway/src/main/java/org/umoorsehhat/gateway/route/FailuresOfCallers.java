package org.umoorsehhat.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whose calls failed of late. A request may be so odd, or so slow, that a service never answers it:
 * that says something of the caller and nothing of the service. When others fail too, it does.
 */
final class FailuresOfCallers {

    /** More would only take memory: a breaker opens long before so many have failed. */
    private static final int MOST = 10_000;

    private final Cache<String, AtomicInteger> failures;
    private final int perCaller;

    /**
     * @param perCaller that count, ≥ 1
     * @param window for which a failure is remembered, as the breakers do
     */
    FailuresOfCallers(int perCaller, Duration window) {
        this.perCaller = perCaller;
        failures = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(window).build();
    }

    /** Remembers one more of {@code caller}, and tells whether it counts. */
    boolean counts(String caller) {
        return failures.get(caller, name -> new AtomicInteger()).incrementAndGet() <= perCaller;
    }
}
