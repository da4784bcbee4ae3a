package org.umoorsehhat.systemtests.abuse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@link AbuseProof}. */
class AbuseIT {

    @ParameterizedTest
    @EnumSource
    void othersAreServedMeanwhile(Kind kind) throws Exception {
        new Abuse(Scale.SHORT).of(kind);
    }
}
