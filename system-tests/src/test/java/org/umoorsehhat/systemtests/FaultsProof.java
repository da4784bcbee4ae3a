package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code -Dproof.faults} faults (200 unless said) from the seed {@code -Dproof.seed}, within {@code
 * -Dproof.minutes}; docs/reliability.md has what came of it.
 */
@Tag("proof")
class FaultsProof {

    @Test
    void faultsLoseAndDoubleNothing() throws InterruptedException, ExecutionException {
        new Faults(Long.getLong("proof.seed", 1))
                .strike(
                        Integer.getInteger("proof.faults", 200),
                        Duration.ofMinutes(Long.getLong("proof.minutes", 60)));
    }
}
