package org.umoorsehhat.scheduling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.with;
import static org.umoorsehhat.scheduling.directory.rules.BookingRules.NONE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.inbox.EventDispatcher;
import org.umoorsehhat.chassis.inbox.RejectedEvent;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.directory.rules.Charges;
import org.umoorsehhat.scheduling.directory.rules.Confirmation;
import org.umoorsehhat.scheduling.directory.rules.DoctorDetails;
import org.umoorsehhat.scheduling.directory.rules.Money;
import org.umoorsehhat.scheduling.directory.rules.ServiceDetails;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.contract.EventContracts;
import org.umoorsehhat.testsupport.contract.EventExample;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import org.umoorsehhat.testsupport.topic.UnknownZones;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Another system owns the directory and writes its topics. */
@ServiceTest(properties = "directory.writable=false")
class ExternalDirectoryIT {

    private static final String DOCTORS = "scheduling.public.doctors";
    private static final String SERVICES = "scheduling.public.services";
    private static final String CHANGED = "org.umoorsehhat.scheduling.doctor-changed.v1";
    private static final String SOURCE = "/another-directory";

    private final long id = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41);
    private Api api;

    @Autowired DoctorCommands doctors;
    @Autowired ServiceCommands services;

    @Autowired
    void connect(WebTestClient client) {
        api = new Api(client);
    }

    @BeforeAll
    static void topics() {
        TopicWriter.ensure("booking.public.slot-occupancy");
    }

    private Map<String, Object> doctor(String name, boolean active) {
        return with(
                "doctor_id",
                id,
                "name",
                name,
                "specialty",
                "Cardiology",
                "time_zone",
                "Asia/Riyadh",
                "consultation_fee",
                "150.00",
                "is_active",
                active,
                "confirms_at_once",
                false);
    }

    private void awaitName(String name) {
        await().until(() -> {
            var answer = api.get("doctors/" + id);
            return answer.status() == 200 && answer.body().path("name").asString().equals(name);
        });
    }

    @Test
    void theEndpointsAreReadOnly() {
        var refused = api.post("doctors", doctorBody("Asia/Riyadh"));
        refused.expect(405);
        assertThat(refused.headers().getAllow()).containsExactly(HttpMethod.GET);
        api.patch("doctors/1", with("name", "x")).expect(405);
        api.delete("doctors/1").expect(405);
        api.patch("services/1", with("name", "x")).expect(405);
        api.call(Tokens.patient(1), HttpMethod.POST, "doctors", doctorBody("Asia/Riyadh"))
                .expect(405);
        api.get("doctors").expect(200);
    }

    @Test
    void theNewestVersionWinsAndATombstoneDeactivates() {
        TopicWriter.sendFrom(SOURCE, DOCTORS, CHANGED, id, 7, doctor("Dr. Seven", true));
        awaitName("Dr. Seven");
        TopicWriter.sendFrom(SOURCE, DOCTORS, CHANGED, id, 5, doctor("Dr. Five", true));
        TopicWriter.sendFrom(SOURCE, DOCTORS, CHANGED, id, 8, doctor("Dr. Eight", true));
        awaitName("Dr. Eight");
        var slot = Api.slotBody(id, java.time.LocalDate.of(2031, 1, 6), "10:00", "10:30");
        api.post("time-slots", slot).expect(201);
        TopicWriter.tombstone(DOCTORS, id);
        await().until(() -> !api.get("doctors/" + id).body().path("is_active").asBoolean());
        api.post("time-slots", Api.but(slot, "start_time", "09:00", "end_time", "09:30"))
                .expect(400);
    }

    /** What the endpoints do once this service owns the directory again. */
    @Test
    void numbersThatCameOverTheTopicsAreNotGivenAgain() {
        TopicWriter.sendFrom(SOURCE, DOCTORS, CHANGED, id, 1, doctor("Dr. Elsewhere", true));
        var service =
                with(
                        "service_id",
                        id,
                        "doctor_id",
                        id,
                        "name",
                        "Check-up",
                        "duration_minutes",
                        30,
                        "price",
                        "1.00",
                        "is_active",
                        true,
                        "confirms_at_once",
                        false);
        String offered = "org.umoorsehhat.scheduling.service-offered.v1";
        TopicWriter.sendFrom(SOURCE, SERVICES, offered, id, 1, service);
        awaitName("Dr. Elsewhere");
        await().until(() -> api.get("services/" + id).status() == 200);

        var fee = new Charges(new Money(BigDecimal.ONE), null);
        var doctor =
                new DoctorDetails(
                        "Dr. New", "x", "UTC", fee, null, true, Confirmation.REQUIRED, null, NONE);
        assertThat(doctors.add(doctor, IdempotencyKey.ABSENT).block()).isGreaterThan(id);
        var check = new ServiceDetails(id, "Check-up", 30, fee, true, Confirmation.REQUIRED, NONE);
        assertThat(services.add(check, IdempotencyKey.ABSENT).block()).isGreaterThan(id);
    }

    static Stream<EventExample> examples() {
        return Stream.of(
                        "doctor-registered",
                        "doctor-changed",
                        "doctor-deactivated",
                        "service-offered",
                        "service-changed",
                        "service-withdrawn")
                .flatMap(fact ->
                        EventContracts.examples("org.umoorsehhat.scheduling." + fact + ".v1"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsUnderstood(EventExample example) {
        var data = (ObjectNode) JsonMapper.shared().readTree(example.json());
        boolean isDoctor = data.has("specialty");
        data.put(isDoctor ? "doctor_id" : "service_id", id);
        TopicWriter.sendFrom(
                SOURCE, isDoctor ? DOCTORS : SERVICES, example.type(), id, 1, data.toString());
        String path = (isDoctor ? "doctors/" : "services/") + id;
        await().until(() -> api.get(path).status() == 200);
        var there = api.get(path).body();
        assertThat(there.path("name")).isEqualTo(data.path("name"));
        assertThat(there.path("is_active")).isEqualTo(data.path("is_active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheduling.public.doctors"})
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
