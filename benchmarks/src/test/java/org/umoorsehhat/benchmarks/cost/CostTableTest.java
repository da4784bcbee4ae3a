package org.umoorsehhat.benchmarks.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostTableTest {

    @Test
    void theDearestProcessComesFirst() {
        Cost steady = cost(40, Map.of("gateway", 3.0, "kafka", 4.5));
        Cost saturated = cost(160, Map.of("gateway", 1.0, "kafka", 1.5));

        assertThat(CostTable.of(steady, saturated).lines())
                .containsExactly(
                        "| process | ms per booking at 40/s | saturated, 160/s | at rest, % of a"
                                + " processor |",
                        "| --- | ---: | ---: | ---: |",
                        "| kafka | 4.50 | 1.50 | 2.00 |",
                        "| gateway | 3.00 | 1.00 | 1.00 |",
                        "| **together** | 7.50 | 2.50 | 3.00 |",
                        "| of it compiling | 0.50 | 0.50 | |");
    }

    @Test
    void theRatioIsThatOfRoundsAndNotOfMedians() {
        List<Cost> old = List.of(cost(1, 10), cost(1, 100), cost(1, 50));
        List<Cost> now = List.of(cost(1, 5), cost(1, 80), cost(1, 45));

        assertThat(CostTable.compare("at 40/s", old, now).lines())
                .contains("| gateway, ms | 50.00 | 45.00 | 0.90 |")
                .contains("| **together, ms** | 50.00 | 45.00 | 0.80 |");
    }

    @Test
    void whatOneVersionLacksCountsAsNothing() {
        List<Cost> old = List.of(cost(1, Map.of("gateway", 1.0, "poller", 2.0)));
        List<Cost> now = List.of(cost(1, Map.of("gateway", 1.0)));

        assertThat(CostTable.compare("at 40/s", old, now).lines())
                .contains("| poller, ms | 2.00 | 0.00 | 0.00 |");
    }

    private static Cost cost(double rate, double gateway) {
        return cost(rate, Map.of("gateway", gateway));
    }

    private static Cost cost(double rate, Map<String, Double> millis) {
        return new Cost(rate, 5, 9, 1, 0, millis, 0.5, Map.of("gateway", 10.0, "kafka", 20.0));
    }
}
