package org.umoorsehhat.booking.race;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;

/** A few hundred clients that hang up; {@link HangUpProof} has five thousand. */
@BookingServiceTest
class HangUpIT {

    @Test
    void disconnectedClientsLeaveNothingOpen(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        new HangUpSuite(new Clinic(database, ledger), new Api(port), 1).hangUp(600);
    }
}
