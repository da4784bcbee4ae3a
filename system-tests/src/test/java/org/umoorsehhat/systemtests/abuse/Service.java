package org.umoorsehhat.systemtests.abuse;

import java.time.Duration;
import java.util.List;

/** How ordinary callers were served for a while. */
record Service(List<Ordinary.Asked> asked) {

    Duration percentile(int percent) {
        List<Duration> sorted = asked.stream().map(Ordinary.Asked::took).sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }

    List<String> complaints() {
        return asked.stream().map(Ordinary.Asked::complaint).filter(c -> !c.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms of %d, %d failed"
                .formatted(
                        percentile(50).toMillis(),
                        percentile(99).toMillis(),
                        asked.size(),
                        complaints().size());
    }
}
