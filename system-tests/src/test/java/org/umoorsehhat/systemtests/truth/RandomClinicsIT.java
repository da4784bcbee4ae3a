package org.umoorsehhat.systemtests.truth;

import org.junit.jupiter.api.Test;

/** A few random clinics; {@link RandomClinicsProof} has more. */
class RandomClinicsIT {

    @Test
    void whatIsSeenIsTrue() {
        new RandomClinics().play(1, 3, 15);
    }
}
