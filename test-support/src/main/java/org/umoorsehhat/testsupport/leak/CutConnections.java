package org.umoorsehhat.testsupport.leak;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * For tests that cut connections under way: PostgreSQL's driver (1.1) loses the rows that it has
 * read and not yet given on when their connection is cut.
 */
public final class CutConnections {

    /** Stands in the trace of each buffer that was made meanwhile. */
    static final String MARK = "made while connections are cut";

    private static final AtomicInteger UNDER_WAY = new AtomicInteger();

    private CutConnections() {}

    /** What a test does. */
    @FunctionalInterface
    public interface Cutting {
        void run() throws Exception;
    }

    /** Does what cuts connections; buffers that are made meanwhile and lost do not count. */
    public static void during(Cutting cutting) throws Exception {
        UNDER_WAY.incrementAndGet();
        try {
            cutting.run();
        } finally {
            UNDER_WAY.decrementAndGet();
        }
    }

    static boolean isUnderWay() {
        return UNDER_WAY.get() > 0;
    }
}
