package org.umoorsehhat.systemtests.fuzz;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@link PlatformFuzzProof}: always the same requests. */
class PlatformFuzzIT {

    private static final int EACH = 12;
    private static final long SEED = 20261129;

    @ParameterizedTest
    @EnumSource
    void noAnswerIsAFaultOrUnannounced(Role role) {
        var fuzz = new PlatformFuzz();
        fuzz.run(role, EACH, SEED);
        fuzz.requireNothingWrong();
    }
}
