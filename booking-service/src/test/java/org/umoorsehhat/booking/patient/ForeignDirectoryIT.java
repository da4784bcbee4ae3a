package org.umoorsehhat.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.LedgerEvents;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.topic.TopicReader;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import org.umoorsehhat.testsupport.topic.UnknownZones;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Another system owns the patients and writes their topic. Its context ends with it: the other one
 * hears the same topics.
 */
@DirtiesContext
@Import(LedgerEvents.class)
@ServiceTest(
        properties = {
            "directory.writable=false",
            // As long as a test may take: what is waited for decides, not how fast this machine is.
            "umoorsehhat.booking.slot-wait=60s",
            "logging.level.org.umoorsehhat.chassis.inbox=WARN"
        })
class ForeignDirectoryIT {

    private static final String PATIENTS = "/api/appointments/patients";
    private static final String TOPIC = "booking.internal.patients";
    private static final String TYPES = "org.umoorsehhat.booking.patient-";

    private final LocalDate day = Clinic.day();
    private final long id = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41);
    private final Clinic clinic;
    private final Database database;
    private Api api;

    ForeignDirectoryIT(@Autowired Database database, @Autowired LedgerEvents ledger) {
        this.database = database;
        this.clinic = new Clinic(database, ledger);
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void deadLettersOfPatientsHaveNoData(@Autowired EventDispatcher dispatcher) {
        assertThat(dispatcher.restrictedTopics())
                .containsExactlyInAnyOrder(TOPIC, "waitlist.internal.entries");
    }

    private void tell(String fact, long version, String name, boolean isActive) {
        tell(fact, version, name, isActive, "+4403001234567");
    }

    private void tell(String fact, long version, String name, boolean isActive, String phone) {
        TopicWriter.send(
                TOPIC,
                TYPES + fact + ".v1",
                id,
                id,
                version,
                Map.of(
                        "patient_id", id,
                        "name", name,
                        "phone", phone,
                        "locale", "ar",
                        "time_zone", "Asia/Riyadh",
                        "is_active", isActive));
    }

    private String phone() {
        return api.get("admin", PATIENTS + "/" + id).text("/phone");
    }

    /** What another system wrote breaks no reader. */
    @Test
    void numbersOfTheOwnerAreReadAsTheClinicsOwn() {
        tell("registered", 1, "Nour", true);
        awaitName("Nour");
        assertThat(phone()).isEqualTo("+443001234567");
        tell("changed", 2, "Noor", true, "+999123456");
        awaitName("Noor");
        assertThat(phone()).isEqualTo("+999123456");
    }

    /** A number of our own may be that of a patient whom other tests told of. */
    private long registered() {
        tell("registered", 1, "Nour", true);
        awaitName("Nour");
        return id;
    }

    private void awaitName(String name) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> name.equals(api.get("admin", PATIENTS + "/" + id).text("/name")));
    }

    @Test
    void endpointsAreReadOnly() {
        long patient = registered();
        String path = PATIENTS + "/" + patient;
        var form = Map.of("name", "Nour");
        assertThat(api.post("admin", PATIENTS, form).code()).isEqualTo(405);
        assertThat(api.put("admin", path, form).code()).isEqualTo(405);
        assertThat(api.patch("admin", path, form).code()).isEqualTo(405);
        assertThat(api.delete("admin", path).code()).isEqualTo(405);
        assertThat(api.post("admin", path + "/deactivate", null).code()).isEqualTo(405);
        assertThat(api.post("admin", path + "/erase", null).code()).isEqualTo(405);
        assertThat(api.post("patient" + patient, PATIENTS, form).code()).isEqualTo(403);
        assertThat(api.get("admin", PATIENTS).code()).isEqualTo(200);
        assertThat(api.get("patient" + patient, path).code()).isEqualTo(200);
    }

    @Test
    void eventsOfTheOwnerAreApplied() {
        tell("registered", 3, "Nour Three", true);
        awaitName("Nour Three");
        tell("changed", 2, "Nour Two", true);
        tell("changed", 4, "Nour Four", true);
        awaitName("Nour Four");
        long doctor = clinic.doctor();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        var body = Api.booking(doctor, id, day, "10:00");
        body.put("reason_for_visit", "a secret");
        long appointment =
                api.post("patient" + id, Api.APPOINTMENTS, body, "Idempotency-Key", "k").id();
        long running = api.book(doctor, id, day, "10:30").id();
        api.act("admin", running, "confirm", null);
        assertThat(api.act("admin", running, "start", null).text("/detail"))
                .endsWith("from 60 minutes before it begins, and not before.");
        clinic.past(running, Duration.ofMinutes(-59));
        api.act("admin", running, "start", null);

        TopicWriter.tombstone(TOPIC, id);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> api.get("admin", PATIENTS + "/" + id).code() == 404);
        var left = api.get("admin", Api.APPOINTMENTS + "/" + appointment);
        assertThat(
                        left.text("/status")
                                + left.text("/patient_name")
                                + left.text("/reason_for_visit"))
                .isEqualTo("cancelledErased patientnull");
        assertThat(api.get("admin", Api.APPOINTMENTS + "/" + running).text("/status"))
                .as("the owner does not wait for its end")
                .isEqualTo("in_progress");
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM idempotency_key WHERE caller = ?",
                                "patient" + id))
                .isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    /** Requests of patients whom another system owns are declined as any other, and told. */
    @Test
    void requestsOfItsPatientsAreDeclined() {
        tell("registered", 1, "Nour", true);
        awaitName("Nour");
        long doctor = clinic.doctor();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        var made = api.book(doctor, id, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        var declined =
                api.act("doctor" + doctor, made.id(), "decline", Map.of("reason", "Not here"));
        assertThat(declined.code()).as(declined.toString()).isEqualTo(200);
        assertThat(
                        api.get("patient" + id, Api.APPOINTMENTS + "/" + made.id())
                                .text("/cancellation_reason"))
                .isEqualTo("Not here");
        try (var reasons = new TopicReader("booking.internal.cancellation-reasons")) {
            assertThat(reasons.await(made.text("/booking_reference"), 1)).hasSize(1);
        }
        // Also one whom their owner has deactivated since.
        var second = api.book(doctor, id, day, "10:00");
        assertThat(second.code()).as(second.toString()).isEqualTo(201);
        tell("deactivated", 2, "Nour Away", false);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() ->
                        api.get("admin", PATIENTS + "/" + id).text("/is_active").equals("false"));
        assertThat(api.act("admin", second.id(), "confirm", null).problem())
                .isEqualTo("patient-inactive");
        assertThat(api.act("admin", second.id(), "decline", Map.of("reason", "Gone")).code())
                .isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    /** Numbers that the other system gave are not given again when this service takes over. */
    @Test
    void numbersContinueAfterSwitchingBack() {
        registered();
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.owner().user(), database.owner().password())
                .locations("classpath:db/chassis", "classpath:db/migration")
                .placeholders(Map.of("app_role", database.app().user(), "currency", "SAR"))
                .load()
                .migrate();
        long newest = clinic.query("SELECT max(id) FROM patient");
        assertThat(clinic.patient()).isEqualTo(newest + 1);
        assertThat(clinic.patient()).isEqualTo(newest + 2);
    }

    /** The slot lies in Kafka when the booking comes, and is consumed while it waits. */
    @Test
    void bookingWaitsForSlotOnItsWay(@Autowired @Qualifier("eventConsumers") Lifecycle consumers) {
        long doctor = clinic.doctor();
        long patient = registered();
        consumers.stop();
        publish(Clinic.newId(), doctor);
        var answer =
                api.send(
                                "patient" + patient,
                                HttpMethod.POST,
                                Api.APPOINTMENTS,
                                Api.booking(doctor, patient, day, "10:00"))
                        .zipWith(
                                Mono.<Boolean>fromRunnable(consumers::start)
                                        .subscribeOn(Schedulers.boundedElastic())
                                        .delaySubscription(Duration.ofMillis(500))
                                        .thenReturn(true))
                        .block(Duration.ofSeconds(90))
                        .getT1();
        assertThat(answer.code()).as(answer.toString()).isEqualTo(201);
    }

    @Test
    void bookingDoesNotWaitForSlotThatNobodyPublished() {
        long doctor = clinic.doctor();
        long patient = registered();
        long began = System.nanoTime();
        var refused =
                api.post(
                        "patient" + patient,
                        Api.APPOINTMENTS,
                        Api.booking(doctor, patient, day, "10:00"));
        assertThat(refused.problem()).isEqualTo("no-slot");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    private void publish(long slot, long doctor) {
        TopicWriter.ensure("scheduling.public.time-slots");
        var event = new LinkedHashMap<String, Object>();
        event.put("slot_id", slot);
        event.put("doctor_id", doctor);
        event.put("date", day.toString());
        event.put("start_time", "10:00:00");
        event.put("end_time", "10:30:00");
        event.put("time_zone", Clinic.ZONE.getId());
        event.put("starts_at", Clinic.at(day, "10:00").toString());
        event.put("ends_at", Clinic.at(day, "10:30").toString());
        event.put("capacity", 1);
        event.put("is_available", true);
        event.put("is_withdrawn", false);
        TopicWriter.send(
                "scheduling.public.time-slots",
                "org.umoorsehhat.scheduling.time-slot-published.v1",
                slot,
                slot,
                1,
                event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"booking.internal.patients"})
    void anUnknownZoneIsRefusedByItsFirstReader(
            String topic, @Autowired EventDispatcher dispatcher) {
        assertThat(UnknownZones.of(topic))
                .allSatisfy(event ->
                        assertThatThrownBy(() ->
                                        dispatcher.dispatch(event).block(Duration.ofSeconds(30)))
                                .isInstanceOf(RejectedEvent.class)
                                .hasMessageContaining("zone"));
    }
}
