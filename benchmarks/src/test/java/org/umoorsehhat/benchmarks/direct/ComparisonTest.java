package org.umoorsehhat.benchmarks.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void theMedianOfTheRatiosIsNotTheRatioOfTheMedians() {
        var written = new ByteArrayOutputStream();
        var comparison = new Comparison(new PrintStream(written, true, StandardCharsets.UTF_8));

        comparison.add(new Round(100, 40, 80, 2, 4, 0), new Round(200, 20, 80, 1, 1, 0));
        comparison.add(new Round(1_000, 4, 8, 2, 4, 1), new Round(1_500, 3, 6, 1.5, 1, 0));
        comparison.add(new Round(500, 8, 16, 2, 4, 0), new Round(550, 8, 12, 1.8, 1, 2));
        comparison.end();

        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "| 2 | old | 1,000 | 4.0 | 8.0 | 2.00 | 4.00 | 1 |",
                        "| 2 | new | 1,500 | 3.0 | 6.0 | 1.50 | 1.00 | 0 |",
                        "| median | old | 500 | 8.0 | 16.0 | 2.00 | 4.00 | 1 |",
                        "| median | new | 550 | 8.0 | 12.0 | 1.50 | 1.00 | 2 |",
                        "| median of the ratios | new / old | 1.50 | 0.75 | 0.75 | 0.75 | 0.25 | 3 |");
    }
}
