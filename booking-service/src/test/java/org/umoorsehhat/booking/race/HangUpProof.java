package org.umoorsehhat.booking.race;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;

/** Five thousand clients that hang up at random moments. */
@Tag("proof")
@BookingServiceTest
class HangUpProof {

    @Test
    void disconnectedClientsLeaveNothingOpen(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        new HangUpSuite(new Clinic(database, ledger), new Api(port), 1).hangUp(5_000);
    }
}
