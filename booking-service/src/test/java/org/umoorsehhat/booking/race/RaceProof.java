package org.umoorsehhat.booking.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.booking.fixture.UseCases;
import org.umoorsehhat.testsupport.Database;

/** The races with twenty seeds. */
@Tag("proof")
@BookingServiceTest
class RaceProof {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsDoubleBooked(
            long seed,
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @Autowired UseCases useCases) {
        var clinic = new Clinic(database, ledger);
        new RaceSuite(clinic, useCases, seed).all(500);
        assertThat(
                        clinic.query(
                                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
                .isZero();
    }
}
