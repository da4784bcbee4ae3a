package org.umoorsehhat.waitlist;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.chassis.access.AccessDeclarations;
import org.umoorsehhat.chassis.access.AccessDeclarations.Declaration;
import org.umoorsehhat.testsupport.matrix.AccessMatrix;
import org.umoorsehhat.testsupport.matrix.EndpointMatrix;
import org.umoorsehhat.testsupport.matrix.RefusedTokens;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.Delivery;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** Calls every cell of {@code endpoint-matrix.txt}. */
@TimersOffTest
class EndpointMatrixIT extends WaitlistServiceTest {

    @Autowired ApplicationContext service;

    @TestFactory
    Stream<DynamicTest> tokensThatOpenNothingAreRefused(@LocalServerPort int port) {
        return new RefusedTokens(port, "/api/appointments/waiting-list").tests(true);
    }

    /** Each endpoint leaves a row that says whose data it was about, unless it says why not. */
    @TestFactory
    Stream<DynamicTest> everyAccessIsOnRecord(
            @LocalServerPort int port, @Autowired AccessDeclarations accesses) {
        var declared =
                accesses.all().stream()
                        .collect(Collectors.toMap(Declaration::action, Declaration::isRecorded));
        return new AccessMatrix(
                        EndpointMatrix.of(port),
                        "waitlist.internal.access",
                        declared,
                        Set.of("GET /waiting-list/statistics"))
                .tests(this::object);
    }

    @TestFactory
    Stream<DynamicTest> everybodyMayDoWhatTheMatrixSaysAndNothingElse(@LocalServerPort int port) {
        return EndpointMatrix.of(port).tests(this::object);
    }

    private Map<String, ?> object(String object) {
        var says = new BookingEvents(new Delivery(service)::deliver);
        long doctor = id();
        long patient = id();
        says.doctor(doctor, 1, true);
        says.patient(patient, 1, true);
        // They have met: the patient is the doctor's to put on the list.
        says.appointment("completed", UUID.randomUUID(), 1, slot(doctor, 8), patient, "completed");
        long entry = object.equals("free") ? 0 : join(patient, doctor);
        if (object.equals("offered")) {
            says.held(slot(doctor, 10), UUID.randomUUID());
        }
        return Map.of("id", entry, "patient", patient, "doctor", doctor, "day", day);
    }
}
