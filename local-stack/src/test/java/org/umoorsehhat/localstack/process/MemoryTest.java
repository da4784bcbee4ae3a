package org.umoorsehhat.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MemoryTest {

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells the proportional set size")
    void aJvmTakesMoreThanTenMegabytes() {
        assertThat(Memory.of(ProcessHandle.current()).orElse(0)).isGreaterThan(10L << 20);
    }
}
