package org.umoorsehhat.systemtests.fuzz;

import org.junit.jupiter.api.Test;

/** The short form of {@link PlatformFuzzProof}: always the same requests. */
class PlatformFuzzIT {

    private static final int EACH = 10;
    private static final long SEED = 20261129;

    @Test
    void noAnswerIsAFaultOrUnannounced() {
        var fuzz = new PlatformFuzz();
        for (Role role : Role.values()) {
            fuzz.run(role, role == Role.NOBODY ? 3 : EACH, SEED);
        }
        fuzz.requireNothingWrong();
    }
}
