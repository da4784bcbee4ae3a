package org.umoorsehhat.booking.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.BookingServiceTest;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.contract.EventContracts;

/** Changes as they happen, to those who may see them. */
@BookingServiceTest
class StreamIT {

    private final LocalDate day = Clinic.day();
    private final List<EventStreamClient> concerned = new ArrayList<>();
    private final List<EventStreamClient> others = new ArrayList<>();
    private final Clinic clinic;
    private int port;
    private Api api;
    private long doctor;
    private long patient;

    StreamIT(@Autowired Database database, @Autowired LedgerEvents ledger) {
        this.clinic = new Clinic(database, ledger);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        this.port = port;
        api = new Api(port);
        doctor = clinic.doctor();
        patient = clinic.patient();
        clinic.slot(doctor, day, "10:00", "10:30", 3);
        // The reader may still be looking for its topic.
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    try (var stream = EventStreamClient.of(port, "patient" + patient, null)) {
                        return stream.refusal() != 503;
                    }
                });
    }

    @AfterEach
    void hangUp() {
        concerned.forEach(EventStreamClient::close);
        others.forEach(EventStreamClient::close);
    }

    @Test
    void listenersReceiveOnlyWhatTheyMaySee() {
        long stranger = clinic.patient();
        for (int i = 0; i < 100; i++) {
            concerned.add(EventStreamClient.open(port, Api.token("patient" + patient), null));
            concerned.add(EventStreamClient.open(port, Api.token("doctor" + doctor), null));
            others.add(EventStreamClient.open(port, Api.token("patient" + stranger), null));
        }
        concerned.forEach(EventStreamClient::awaitBegin);
        others.forEach(EventStreamClient::awaitBegin);
        long id = api.book(doctor, patient, day, "10:00").id();
        api.act("doctor" + doctor, id, "confirm", null);
        long other = clinic.doctor();
        clinic.slot(other, day, "12:00", "12:30", 1);
        api.book(other, stranger, day, "12:00");

        for (var stream : concerned) {
            assertThat(stream.await(2)).hasSize(2);
            assertThat(stream.names())
                    .containsExactly("appointment-booked", "appointment-confirmed");
        }
        for (var stream : others) {
            stream.await(1);
            assertThat(stream.names()).as("only their own").containsExactly("appointment-booked");
        }
        var event = concerned.getFirst().await(2).getLast();
        EventContracts.validate(
                "org.umoorsehhat.booking.appointment-confirmed.v1", String.valueOf(event.data()));
        assertThat(clinic.violations()).isEmpty();
    }

    /** What is told are public events, which have no texts. */
    @Test
    void theFrontDeskHearsOfEverybody() {
        try (var stream = EventStreamClient.of(port, "desk", null)) {
            String id = String.valueOf(api.book(doctor, patient, day, "10:00").id());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            String.valueOf(stream.await(1))
                                    .replace(" ", "")
                                    .contains("\"id\":" + id));
        }
    }

    @Test
    void lastEventIdResumes() {
        String id;
        try (var stream = EventStreamClient.of(port, "patient" + patient, null)) {
            api.book(doctor, patient, day, "10:00");
            id = String.valueOf(stream.await(1).getFirst().id());
        }
        long appointment =
                api.get("patient" + patient, Api.APPOINTMENTS).json().at("/results/0/id").asLong();
        api.act("doctor" + doctor, appointment, "confirm", null);
        api.act(
                "patient" + patient,
                appointment,
                "cancel",
                Map.of("cancellation_reason", "a secret"));
        try (var again = EventStreamClient.of(port, "patient" + patient, id)) {
            var events = again.await(2);
            assertThat(again.names())
                    .containsExactly("appointment-confirmed", "appointment-cancelled");
            assertThat(events.toString()).doesNotContain("secret");
        }
        try (var admin = EventStreamClient.of(port, "admin", "not an id")) {
            assertThat(admin.refusal()).isEqualTo(400);
        }
    }

    @Test
    void streamNeedsATokenAndEndsWithIt() {
        try (var nobody = EventStreamClient.open(port, "nonsense", null).awaitBegin()) {
            assertThat(nobody.refusal()).isEqualTo(401);
        }
        String brief =
                Tokens.token(
                        Map.of(
                                "sub",
                                "patient" + patient,
                                "roles",
                                List.of("patient"),
                                "patient_id",
                                patient,
                                "exp",
                                Date.from(Instant.now().plusSeconds(3))));
        try (var stream = EventStreamClient.open(port, brief, null).awaitBegin()) {
            assertThat(stream.refusal()).isZero();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(stream::hasEnded);
        }
    }
}
