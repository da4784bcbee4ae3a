package org.umoorsehhat.benchmarks;

import java.nio.file.Path;
import org.umoorsehhat.benchmarks.lists.Filled;
import org.umoorsehhat.benchmarks.lists.ListReport;

/** The part of {@code make bench} that asks for lists and statistics of very many appointments. */
public final class BenchLists {

    static final int FEW = 100_000;

    private static final Path FOLDER = Path.of("benchmarks/target/bench/report-lists");

    private BenchLists() {}

    public static void main(String[] arguments) throws Exception {
        var few = new Filled(FEW);
        var many = new Filled(many());
        if (few.isThere() && many.isThere()) {
            ListReport.measure(few, many, FOLDER.toAbsolutePath());
        } else {
            System.out.println("Lists are not measured: `make bench-data` fills their databases.");
        }
        System.exit(0);
    }

    static int many() {
        return Integer.parseInt(System.getenv().getOrDefault("BENCH_APPOINTMENTS", "10000000"));
    }
}
