package org.umoorsehhat.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.chassis.access.AccessDeclarations;
import org.umoorsehhat.chassis.access.AccessDeclarations.Declaration;
import org.umoorsehhat.notification.fixture.EventFixture;
import org.umoorsehhat.notification.fixture.ServiceIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.matrix.AccessMatrix;
import org.umoorsehhat.testsupport.matrix.EndpointMatrix;
import org.umoorsehhat.testsupport.matrix.RefusedTokens;
import tools.jackson.databind.JsonNode;

/** Calls every cell of {@code endpoint-matrix.txt}. */
class EndpointMatrixIT extends ServiceIT {

    @TestFactory
    Stream<DynamicTest> tokensThatOpenNothingAreRefused(@LocalServerPort int port) {
        return new RefusedTokens(port, "/api/appointments/reminders").tests(true);
    }

    /** Each endpoint leaves a row that says whose data it was about, unless it says why not. */
    @TestFactory
    Stream<DynamicTest> everyAccessIsOnRecord(
            @LocalServerPort int port, @Autowired AccessDeclarations accesses) {
        var declared =
                accesses.all().stream()
                        .collect(Collectors.toMap(Declaration::action, Declaration::isRecorded));
        return new AccessMatrix(
                        EndpointMatrix.of(port), "notification.internal.access", declared, Set.of())
                .tests(this::object);
    }

    @TestFactory
    Stream<DynamicTest> accessMatchesTheEndpointMatrix(@LocalServerPort int port) {
        return EndpointMatrix.of(port).tests(this::object);
    }

    /** An appointment, one of its reminders, or its patient. */
    private Map<String, ?> object(String object) {
        var fixture = new EventFixture(events()).doctorAndPatient();
        var appointment = fixture.appointment(Duration.ofDays(3)).booked();
        long reminder =
                await().until(() -> reminders(appointment.id), ids -> ids.size() == 2).getFirst();
        // The patient is known by now, and the doctor soon.
        inbox().await(fixture.email, 1);
        await().untilAsserted(() ->
                web.get()
                        .uri("/api/appointments/preferences/doctors/" + fixture.doctor)
                        .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                        .exchange()
                        .expectStatus()
                        .isOk());
        return Map.of(
                "id",
                object.equals("appointment") ? appointment.id : reminder,
                "patient",
                fixture.patient,
                "doctor",
                fixture.doctor,
                "appointment",
                appointment.id,
                "soon",
                appointment.start.minus(Duration.ofHours(1)));
    }

    private List<Long> reminders(long appointment) {
        return web.get()
                .uri("/api/appointments/reminders?appointment=" + appointment)
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("results")
                .valueStream()
                .map(found -> found.path("id").asLong())
                .toList();
    }
}
