package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FaultsIT {

    /** The short form of {@link FaultsProof}: three services, the broker and PostgreSQL. */
    @Test
    void aFewFaultsLoseAndDoubleNothing() throws InterruptedException, ExecutionException {
        new Faults(7).strike(5, Duration.ofMinutes(5));
    }
}
