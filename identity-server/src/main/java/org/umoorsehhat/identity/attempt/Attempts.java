package org.umoorsehhat.identity.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides whether a guess of a password is looked at. No thread waits: who has to is told for how
 * long.
 *
 * <p>A guess counts for its name and for its address. So that nobody locks somebody else out by
 * guessing, a name has a counter of its own at each device and address that it is known at – where
 * it has logged in before –, and there the others do not count (OWASP, "device cookies").
 */
@Component
public final class Attempts {

    private static final int ADDRESS_FACTOR = 4;

    private final AttemptProperties properties;
    private final Clock clock;
    private final Cache<String, Counter> names;
    private final Cache<String, Counter> addresses;
    private final Cache<String, Boolean> known;

    @Autowired
    Attempts(AttemptProperties properties) {
        this(properties, System::nanoTime);
    }

    Attempts(AttemptProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        this.names = cache(properties.forgetAfter());
        this.addresses = cache(properties.forgetAfter());
        this.known = cache(properties.knownFor());
    }

    /**
     * Begins to look at a guess.
     *
     * @param address network address of whoever guesses
     * @param device that the name has logged in with before; empty if it has none
     * @throws TooManyAttempts if it has to wait
     */
    public Attempt begin(String name, String address, String device) {
        String network = Networks.of(address);
        String here = name + " " + network;
        if (!device.isEmpty()) {
            return begin(List.of(name(name + " " + device)), here);
        }
        if (known.getIfPresent(here) != null) {
            return begin(List.of(name(here)), here);
        }
        return begin(List.of(address(network), name(name)), here);
    }

    private Attempt begin(List<Counter> counters, String here) {
        long now = clock.nanos();
        for (int i = 0; i < counters.size(); i++) {
            long wait = counters.get(i).begin(now);
            if (wait > 0) {
                counters.subList(0, i).forEach(Counter::passed);
                throw new TooManyAttempts(Duration.ofNanos(wait));
            }
        }
        return new Attempt(counters, here);
    }

    private Counter name(String key) {
        return names.get(key, any -> counter(properties.freeOfName(), properties.atOnce()));
    }

    private Counter address(String key) {
        return addresses.get(
                key,
                any -> counter(properties.freeOfAddress(), ADDRESS_FACTOR * properties.atOnce()));
    }

    private Counter counter(int free, int atOnce) {
        return new Counter(free, atOnce, properties.firstDelay(), properties.longestDelay());
    }

    private <V> Cache<String, V> cache(Duration idle) {
        return Caffeine.newBuilder()
                .maximumSize(properties.most())
                .expireAfterAccess(idle)
                .ticker(clock::nanos)
                .build();
    }

    /** One that is looked at, and has to be ended once. */
    public final class Attempt {

        private final List<Counter> counters;
        private final String here;

        private Attempt(List<Counter> counters, String here) {
            this.counters = counters;
            this.here = here;
        }

        public void failed() {
            long now = clock.nanos();
            counters.forEach(counter -> counter.failed(now));
        }

        /** The name is known at its address from now on. */
        public void succeeded() {
            // Own logins in between are no way to go on guessing others from the same address.
            counters.subList(0, counters.size() - 1).forEach(Counter::passed);
            counters.getLast().forget();
            known.put(here, true);
        }
    }

    /** Nanoseconds since whenever. */
    @FunctionalInterface
    interface Clock {
        long nanos();
    }
}
