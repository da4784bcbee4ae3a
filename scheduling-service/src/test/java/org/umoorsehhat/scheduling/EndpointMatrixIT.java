package org.umoorsehhat.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.chassis.access.AccessDeclarations;
import org.umoorsehhat.chassis.access.AccessDeclarations.Declaration;
import org.umoorsehhat.chassis.caller.PublicDirectory;
import org.umoorsehhat.testsupport.matrix.AccessMatrix;
import org.umoorsehhat.testsupport.matrix.EndpointMatrix;
import org.umoorsehhat.testsupport.matrix.RefusedTokens;

/** Calls every cell of {@code endpoint-matrix.txt}. */
class EndpointMatrixIT extends SchedulingIT {

    /** Nothing here belongs to a patient, so any two of them will do. */
    private final AtomicLong patients = new AtomicLong();

    @TestFactory
    Stream<DynamicTest> tokensThatOpenNothingAreRefused(@LocalServerPort int port) {
        return new RefusedTokens(port, "/api/appointments/doctors").tests(false);
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
                        "scheduling.internal.access",
                        declared,
                        declared.keySet())
                .tests(this::object);
    }

    @TestFactory
    Stream<DynamicTest> everybodyMayDoWhatTheMatrixSaysAndNothingElse(@LocalServerPort int port) {
        return EndpointMatrix.of(port).open(PublicDirectory.ENDPOINTS).tests(this::object);
    }

    private Map<String, ?> object(String object) {
        long doctor = api.doctor("Asia/Riyadh");
        var values = new HashMap<String, Object>();
        values.put("doctor", doctor);
        values.put("patient", patients.incrementAndGet());
        values.put("day", MONDAY);
        if (List.of("location", "room", "holiday").contains(object)) {
            values.put("location", made("locations", "name", "Main building"));
        }
        long id =
                switch (object) {
                    case "location" -> (Long) values.get("location");
                    case "room" ->
                            made("rooms", "name", "Room 2", "location", values.get("location"));
                    case "service" ->
                            made(
                                    "services",
                                    "name",
                                    "X-ray",
                                    "duration_minutes",
                                    30,
                                    "price",
                                    "80.00",
                                    "doctor",
                                    doctor);
                    case "holiday" ->
                            made(
                                    "holidays",
                                    "name",
                                    "Founding day",
                                    "start_date",
                                    MONDAY,
                                    "location",
                                    values.get("location"));
                    case "slot" -> api.slot(doctor, MONDAY, "08:00", "08:30");
                    case "series" ->
                            made(
                                    "time-slots/recurring",
                                    "doctor",
                                    doctor,
                                    "start_date",
                                    MONDAY,
                                    "recurring_end_date",
                                    MONDAY.plusDays(7),
                                    "recurring_days",
                                    "0",
                                    "start_time",
                                    "08:00",
                                    "end_time",
                                    "08:30");
                    case "absence" -> made("time-off", "doctor", doctor, "start_date", MONDAY);
                    default -> doctor;
                };
        values.put("id", id);
        return values;
    }

    private long made(String path, Object... namesAndValues) {
        return api.post(path, Api.with(namesAndValues)).expect(201).path("id").asLong();
    }
}
