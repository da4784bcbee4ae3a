package org.umoorsehhat.booking.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.booking.fixture.UseCases;
import org.umoorsehhat.testsupport.Database;

/** A few sequences of commands against the model; {@link ModelProof} has five hundred. */
@BookingServiceTest
class ModelIT {

    @Test
    void theServiceDoesWhatTheModelDoes(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @Autowired UseCases useCases) {
        var clinic = new Clinic(database, ledger);
        var suite = new ModelSuite(clinic, useCases);
        for (int seed = 1; seed <= 10; seed++) {
            suite.run(seed, 30);
        }
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }
}
