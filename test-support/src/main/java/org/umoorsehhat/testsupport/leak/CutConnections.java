package org.umoorsehhat.testsupport.leak;

/**
 * For tests that cut connections under way: PostgreSQL's driver (1.1) loses the rows that it has
 * read and not yet given on when their connection is cut.
 */
public final class CutConnections {

    private CutConnections() {}

    /** What a test does. */
    @FunctionalInterface
    public interface Cutting {
        void run() throws Exception;
    }

    /** Does what cuts connections, and closes them all; buffers that it loses do not count. */
    public static void during(Cutting cutting) throws Exception {
        int before = Leaks.all().size();
        cutting.run();
        Leaks.forgetSince(before);
    }
}
