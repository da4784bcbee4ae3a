package org.umoorsehhat.systemtests.abuse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.umoorsehhat.systemtests.wire.WireAnswer;

/** What an attack was answered, and what of it should not have been. Safe for many threads. */
final class Tally {

    private static final int MOST = 10;

    private final Map<String, AtomicInteger> seen = new ConcurrentSkipListMap<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    void saw(String what) {
        seen.computeIfAbsent(what, new_ -> new AtomicInteger()).incrementAndGet();
    }

    int count(String what) {
        AtomicInteger count = seen.get(what);
        return count == null ? 0 : count.get();
    }

    int count(int status) {
        return count(String.valueOf(status));
    }

    void wrong(String what) {
        if (wrong.size() < MOST) {
            wrong.add(what);
        }
    }

    /** Counts an answer, which must be one of these; never a fault of the platform. */
    void expect(String what, WireAnswer answer, int... statuses) {
        saw(String.valueOf(answer.status()));
        for (int status : statuses) {
            if (status == answer.status()) {
                return;
            }
        }
        String body = answer.body();
        wrong(
                "%s: %d %s"
                        .formatted(
                                what,
                                answer.status(),
                                body.substring(0, Math.min(300, body.length()))));
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
