package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long something took, each time. */
final class Times {

    private final String what;
    private final List<Duration> all = new ArrayList<>();

    Times(String what) {
        this.what = what;
    }

    void add(Duration took) {
        all.add(took);
    }

    /** The time that {@code percent} of a hundred did not exceed: one that was measured. */
    Duration percentile(int percent) {
        List<Duration> sorted = all.stream().sorted().toList();
        return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }

    @Override
    public String toString() {
        return "%s: p50 %d ms, p95 %d ms, p99 %d ms, of %d"
                .formatted(
                        what,
                        percentile(50).toMillis(),
                        percentile(95).toMillis(),
                        percentile(99).toMillis(),
                        all.size());
    }
}
