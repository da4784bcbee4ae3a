package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FaultsIT {

    /** The short form of {@link FaultsProof}: one fault of each kind. */
    @Test
    void aFewFaultsLoseAndDoubleNothing() throws InterruptedException, ExecutionException {
        new Faults(7).strike(Fault.values().length, Duration.ofMinutes(5));
    }
}
