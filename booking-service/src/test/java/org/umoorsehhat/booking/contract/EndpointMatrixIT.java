package org.umoorsehhat.booking.contract;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.chassis.access.AccessDeclarations;
import org.umoorsehhat.chassis.access.AccessDeclarations.Declaration;
import org.umoorsehhat.chassis.caller.PublicDirectory;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.matrix.AccessMatrix;
import org.umoorsehhat.testsupport.matrix.EndpointMatrix;

/** Calls every cell of {@code endpoint-matrix.txt}. */
@BookingServiceTest
class EndpointMatrixIT {

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private final Api api;
    private final int port;

    EndpointMatrixIT(
            @Autowired Database database,
            @Autowired LedgerEvents ledger,
            @LocalServerPort int port) {
        this.clinic = new Clinic(database, ledger);
        this.api = new Api(port);
        this.port = port;
    }

    /** Each endpoint leaves a row that says whose data it was about, unless it says why not. */
    @TestFactory
    Stream<DynamicTest> everyAccessIsOnRecord(@Autowired AccessDeclarations accesses) {
        var declared =
                accesses.all().stream()
                        .collect(Collectors.toMap(Declaration::action, Declaration::isRecorded));
        return new AccessMatrix(
                        EndpointMatrix.of(port),
                        "booking.internal.access",
                        declared,
                        Set.of(
                                "GET /appointments/today",
                                "GET /appointments/statistics",
                                "GET /appointments/stream",
                                "POST /patients",
                                "GET /patients",
                                "GET /patients/erasure-requests",
                                "GET /revocations",
                                "POST /revocations"))
                .tests(this::visit);
    }

    @TestFactory
    Stream<DynamicTest> everybodyMayDoWhatTheMatrixSaysAndNothingElse() {
        return EndpointMatrix.of(port).open(PublicDirectory.ENDPOINTS).tests(this::visit);
    }

    /** By the patient, with all that there is to say, and with a word of the doctor. */
    private long booked(long doctor, long patient) {
        var booking = Api.booking(doctor, patient, day, "10:00");
        booking.put("reason_for_visit", "a cough");
        booking.put("symptoms", EndpointMatrix.CLINICAL);
        booking.put("chief_complaint", EndpointMatrix.CLINICAL);
        booking.put("notes", EndpointMatrix.CLINICAL);
        long id = api.post("patient" + patient, Api.APPOINTMENTS, booking).id();
        api.patch(
                "doctor" + doctor,
                Api.APPOINTMENTS + "/" + id,
                Map.of("doctor_notes", EndpointMatrix.CLINICAL));
        return id;
    }

    /** An appointment, with a free slot an hour after it; or its patient. */
    private Map<String, ?> visit(String object) {
        long doctor = clinic.doctor();
        long patient = clinic.patient();
        // What is paid online is paid in a currency.
        clinic.update("UPDATE doctor SET currency = 'SAR' WHERE id = ?", doctor);
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        long id = booked(doctor, patient);
        switch (object) {
            case "confirmed" -> api.act("admin", id, "confirm", null);
            case "today" -> {
                api.act("admin", id, "confirm", null);
                clinic.today(id);
            }
            case "arrived" -> {
                api.act("admin", id, "confirm", null);
                clinic.today(id);
                api.act("admin", id, "check_in", null);
            }
            case "unclosed" -> {
                api.act("admin", id, "confirm", null);
                clinic.past(id, Duration.ofHours(2));
            }
            case "running" -> {
                api.act("admin", id, "confirm", null);
                api.act("admin", id, "start", null);
            }
            case "missed" -> {
                api.act("admin", id, "confirm", null);
                clinic.past(id, Duration.ofMinutes(5));
            }
            case "late" -> {
                api.act("admin", id, "confirm", null);
                clinic.update(
                        "UPDATE appointment SET cancellation_fee = 10.00, cancel_free_until = now() - interval '1 day', no_show_fee = false WHERE id = ?",
                        id);
                var wish = Map.of("cancellation_reason", "x", "requested_by_patient", true);
                api.act("admin", id, "cancel", wish);
            }
            case "paid" -> api.act("admin", id, "payment", Map.of("payment_method", "cash"));
            case "cancelled" -> api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
            case "asked" ->
                    api.post(
                            "patient" + patient,
                            "/api/appointments/patients/" + patient + "/erasure-request",
                            null);
            default -> {}
        }
        return Map.of(
                "id",
                object.equals("patient") || object.equals("asked") ? patient : id,
                "patient",
                patient,
                "doctor",
                doctor,
                "day",
                day);
    }
}
