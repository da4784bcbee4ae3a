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
    private final Cache<Key, Counter> names;
    private final Cache<String, Counter> addresses;
    private final Cache<Key, Boolean> known;

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
        var here = Key.of(name, network);
        if (!device.isEmpty()) {
            return begin(List.of(name(Key.of(name, device))), here);
        }
        if (known.getIfPresent(here) != null) {
            return begin(List.of(name(here)), here);
        }
        return begin(List.of(address(network), name(Key.of(name, ""))), here);
    }

    private Attempt begin(List<Counter> counters, Key here) {
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

    /** Names and addresses with a counter now. */
    long remembered() {
        names.cleanUp();
        addresses.cleanUp();
        return names.estimatedSize() + addresses.estimatedSize();
    }

    private Counter name(Key key) {
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

    private <K, V> Cache<K, V> cache(Duration idle) {
        return Caffeine.newBuilder()
                .maximumSize(properties.most())
                .expireAfterAccess(idle)
                .ticker(clock::nanos)
                .build();
    }

    /** One that is looked at, and has to be ended once. */
    public final class Attempt {

        private final List<Counter> counters;
        private final Key here;

        private Attempt(List<Counter> counters, Key here) {
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

    /**
     * A name, and a device or a network that it is known at; empty for all the others. Nobody has
     * so long a name that it is cut off: only guesses have.
     */
    private record Key(String name, String where) {

        private static final int LONGEST = 100;

        static Key of(String name, String where) {
            return new Key(name.substring(0, Math.min(name.length(), LONGEST)), where);
        }
    }

    /** Nanoseconds since whenever. */
    @FunctionalInterface
    interface Clock {
        long nanos();
    }
}
