package org.umoorsehhat.benchmarks.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void theTimeOfAProcessIsThatOfItselfAndOfTheChildrenThatEnded() {
        String stat =
                "4242 (postgres: io (1) w) S 1 4242 4242 0 -1 4194560 1200 340 0 0"
                        + " 150 50 7 3 20 0 1 0 98765 231424000 5120";

        assertThat(ProcessorTime.millis(stat)).isEqualTo(2_100);
    }

    @Test
    void aCompilersTimeIsThatOfItsThreadAlone() {
        String rest = " S 1 4242 4242 0 -1 4194560 1200 340 0 0 150 50 7 3 20 0 1 0 98765 0 0";

        assertThat(ProcessorTime.compilerMillis("4250 (C2 CompilerThre)" + rest)).isEqualTo(2_000);
        assertThat(ProcessorTime.compilerMillis("4251 (reactor-tcp-epo)" + rest)).isZero();
    }

    @Test
    void thisProcessHasTakenSomeTime() {
        assertThat(ProcessorTime.millis(ProcessHandle.current())).isPositive();
    }
}
