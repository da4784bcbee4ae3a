package org.umoorsehhat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.testsupport.Database;

/** One seed of the races; {@link RaceProof} runs twenty. */
@BookingServiceTest
class RaceIT {

    @Test
    void nothingIsDoubleBooked(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @Autowired UseCases useCases) {
        var clinic = new Clinic(database, ledger);
        new RaceSuite(clinic, useCases, 1).all(500);
        assertThat(
                        clinic.query(
                                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }
}
