package org.umoorsehhat.systemtests.abuse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/security.md has what came of it. */
@Tag("proof")
class AbuseProof {

    @ParameterizedTest
    @EnumSource
    void othersAreServedMeanwhile(Kind kind) throws Exception {
        new Abuse(Scale.LONG).of(kind);
    }
}
