package org.umoorsehhat.chassis.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes of bodies that are here, in all and by caller. */
final class BodyBudget {

    enum Answer {
        TAKEN,
        TOO_MANY_OF_CALLER,
        TOO_MANY_OF_ALL
    }

    private final AtomicLong all = new AtomicLong();
    private final ConcurrentMap<String, Long> byCaller = new ConcurrentHashMap<>();
    private final long bytes;
    private final long perCaller;

    BodyBudget(long bytes, long perCaller, MeterRegistry meters) {
        this.bytes = bytes;
        this.perCaller = perCaller;
        Gauge.builder("bodies.used", all, AtomicLong::get)
                .description("Of bodies that are being received or worked on")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("bodies.budget", () -> bytes)
                .description("That all bodies may have together")
                .baseUnit("bytes")
                .register(meters);
    }

    /** What is taken has to be {@linkplain #giveBack given back} once. */
    Answer take(String caller, long more) {
        if (byCaller.merge(caller, more, Long::sum) > perCaller) {
            giveBackOf(caller, more);
            return Answer.TOO_MANY_OF_CALLER;
        }
        if (all.addAndGet(more) > bytes) {
            giveBack(caller, more);
            return Answer.TOO_MANY_OF_ALL;
        }
        return Answer.TAKEN;
    }

    void giveBack(String caller, long less) {
        all.addAndGet(-less);
        giveBackOf(caller, less);
    }

    private void giveBackOf(String caller, long less) {
        byCaller.computeIfPresent(caller, (name, held) -> held == less ? null : held - less);
    }
}
