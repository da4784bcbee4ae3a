package org.umoorsehhat.systemtests.truth;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dproof.clinics} clinics (100 unless said) from the seed {@code -Dproof.seed} on. */
@Tag("proof")
class RandomClinicsProof {

    @Test
    void whatIsSeenIsTrue() {
        new RandomClinics()
                .play(
                        Long.getLong("proof.seed", 1000),
                        Integer.getInteger("proof.clinics", 100),
                        40);
    }
}
