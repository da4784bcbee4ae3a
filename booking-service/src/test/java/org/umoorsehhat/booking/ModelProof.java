package org.umoorsehhat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.testsupport.Database;

/** Five hundred sequences of commands against the model. */
@Tag("proof")
@BookingServiceTest
class ModelProof {

    @Test
    void theServiceDoesWhatTheModelDoes(@Autowired Database database, @Autowired Desk desk) {
        var clinic = new Clinic(database);
        var suite = new ModelSuite(clinic, desk);
        for (int seed = 1; seed <= 500; seed++) {
            suite.run(seed, 40);
        }
        assertThat(clinic.violations()).isEmpty();
    }
}
