package org.umoorsehhat.benchmarks;

import org.umoorsehhat.benchmarks.lists.Filled;

/** {@code make bench-data}: the databases that {@link BenchLists} asks. */
public final class BenchData {

    private BenchData() {}

    public static void main(String[] arguments) throws Exception {
        new Filled(BenchLists.FEW).fill();
        new Filled(BenchLists.many()).fill();
        System.exit(0);
    }
}
