package org.umoorsehhat.booking;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.testsupport.Database;

/** Each test has a doctor and a patient of its own. */
@BookingServiceTest
abstract class AtTheClinic {

    final LocalDate day = Clinic.day();
    Clinic clinic;
    Api api;
    long doctor;
    long patient;

    @BeforeEach
    void enter(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        clinic = new Clinic(database, ledger);
        api = new Api(port);
        doctor = clinic.doctor();
        patient = clinic.patient();
    }
}
