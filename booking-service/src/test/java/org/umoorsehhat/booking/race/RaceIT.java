package org.umoorsehhat.booking.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.booking.fixture.UseCases;
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
