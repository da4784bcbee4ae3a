package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import tools.jackson.databind.node.ObjectNode;

/** What headers say of appointments and patients, and whoever has seen an old version. */
class VersionsIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients";

    private long slot;
    private Api.Answer booked;

    @BeforeEach
    void book() {
        slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        booked = api.book(doctor, patient, day, "10:00");
        assertThat(booked.code()).isEqualTo(201);
    }

    private static String tag(Api.Answer answer) {
        return answer.headers().getETag();
    }

    private Api.Answer act(String action, Object body, String... headers) {
        return api.post(
                "admin", Api.APPOINTMENTS + "/" + booked.id() + "/" + action, body, headers);
    }

    private String current() {
        return tag(api.get("admin", Api.APPOINTMENTS + "/" + booked.id()));
    }

    @Test
    void aBookingSaysWhereItIsAndWhichVersion() {
        assertThat(booked.headers().getLocation())
                .hasToString(Api.APPOINTMENTS + "/" + booked.id() + "/");
        assertThat(tag(booked)).isEqualTo(current());
        assertThat(booked.text("/time_slot")).isEqualTo(String.valueOf(slot));
    }

    @Test
    void outsideOfSlotsThereIsNoTimeSlot() {
        var body = Api.booking(doctor, patient, day.plusDays(1), "07:00");
        var offSlot = api.post("admin", Api.APPOINTMENTS, body);
        assertThat(offSlot.json().path("off_slot").asBoolean()).isTrue();
        assertThat(offSlot.json().path("time_slot").isNull()).isTrue();
    }

    @Test
    void everyActionAnswersTheVersionThatItMade() {
        for (String action : List.of("confirm", "payment", "refund", "cancel")) {
            Object body =
                    switch (action) {
                        case "payment" -> Map.of("payment_method", "cash");
                        case "cancel" -> Map.of("cancellation_reason", "x");
                        default -> null;
                    };
            String before = current();
            var done = act(action, body);
            assertThat(tag(done)).as(action).isEqualTo(current()).isNotEqualTo(before);
        }
    }

    @Test
    void anActionIsForTheVersionThatWasSeen() {
        String seen = tag(booked);
        assertThat(act("confirm", null, "If-Match", seen).code()).isEqualTo(200);
        var body = Map.of("cancellation_reason", "x");
        var stale = act("cancel", body, "If-Match", seen);
        assertThat(stale.code()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        var move = Map.of("new_date", day.toString(), "new_time", "10:30");
        assertThat(act("reschedule", move, "If-Match", seen).code()).isEqualTo(412);
        assertThat(act("payment", Map.of("payment_method", "cash"), "If-Match", seen).code())
                .isEqualTo(412);
        assertThat(act("start", null, "If-Match", "\"x\"").code()).isEqualTo(412);
        var moved = act("reschedule", move, "If-Match", current());
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        String made = moved.text("/new_appointment/id");
        assertThat(moved.headers().getLocation()).hasToString(Api.APPOINTMENTS + "/" + made + "/");
        assertThat(tag(moved)).isEqualTo(tag(api.get("admin", Api.APPOINTMENTS + "/" + made)));
    }

    @Test
    void decliningIsAnActionLikeTheOthers() {
        var reason = Map.of("reason", "x");
        assertThat(act("decline", reason, "If-Match", "\"x\"").code()).isEqualTo(412);
        var done = act("decline", reason, "If-Match", tag(booked));
        assertThat(done.code()).as(done.toString()).isEqualTo(200);
        assertThat(tag(done)).isEqualTo(current()).isNotEqualTo(tag(booked));
    }

    @Test
    void whoIsDeactivatedWithAppointmentsIsTheVersionThatWasSeen() {
        String path = PATIENTS + "/" + patient;
        String seen = tag(api.get("admin", path));
        String cancelling = path + "/deactivate?cancel_appointments=";
        for (String wrong : List.of("?cancel_apointments=true", "?cancel_appointments=perhaps")) {
            assertThat(api.post("admin", path + "/deactivate" + wrong, null).code())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(api.post("admin", cancelling + true, null, "If-Match", "\"x\"").code())
                .isEqualTo(412);
        assertThat(current("/status")).isEqualTo("pending");
        var kept = api.post("admin", cancelling + false, null, "If-Match", seen);
        assertThat(kept.problem()).isEqualTo("live-appointments");
        var done = api.post("admin", cancelling + true, null, "If-Match", seen);
        assertThat(done.code()).as(done.toString()).isEqualTo(200);
        assertThat(tag(done)).isEqualTo(tag(api.get("admin", path)));
        assertThat(current("/status")).isEqualTo("cancelled");
    }

    /** The first one changed the version; a repeat is the same request all the same. */
    @Test
    void aRepeatOfAnActionIsNotStale() {
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            var done = act("confirm", null, "If-Match", tag(booked), "Idempotency-Key", key);
            assertThat(done.code()).as(done.toString()).isEqualTo(200);
        }
    }

    @Test
    void patientsHaveTheSame() {
        var made = api.post("admin", PATIENTS, Map.of("name", "New Patient"));
        assertThat(made.headers().getLocation()).hasToString(PATIENTS + "/" + made.id() + "/");
        String path = PATIENTS + "/" + made.id();
        String seen = tag(made);
        var changed = api.patch("admin", path, Map.of("gender", "female"));
        assertThat(tag(changed)).isNotEqualTo(seen);
        assertThat(api.post("admin", path + "/deactivate", null, "If-Match", seen).code())
                .isEqualTo(412);
        var done = api.post("admin", path + "/deactivate", null, "If-Match", tag(changed));
        assertThat(done.code()).isEqualTo(200);
        assertThat(tag(done)).isEqualTo(tag(api.get("admin", path)));
    }

    @Test
    void theLogNamesTheAppointmentAndItsMoneyIsText() {
        act("confirm", null);
        act("payment", Map.of("payment_method", "cash"));
        var logs = api.get("admin", Api.APPOINTMENTS + "/" + booked.id() + "/logs").json();
        assertThat(logs).hasSize(3);
        logs.forEach(
                entry -> assertThat(entry.path("appointment").asLong()).isEqualTo(booked.id()));
        assertThat(logs.at("/0/new_values/consultation_fee").isString()).isTrue();
        var paid = logs.at("/2/new_values/amount_paid");
        assertThat(paid.isString()).as(logs.toString()).isTrue();
        assertThat(paid.asString()).isEqualTo("150.00");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whatWasReadCanBePutBack() {
        String path = Api.APPOINTMENTS + "/" + booked.id();
        for (String who : List.of("admin", "doctor" + doctor, "patient" + patient)) {
            var read = api.get(who, path);
            var body = (ObjectNode) read.json().deepCopy();
            body.put("notes", "by " + who);
            for (var answer :
                    List.of(
                            api.put(who, path, body.toString(), "If-Match", tag(read)),
                            api.patch(
                                    who,
                                    path,
                                    body.put("updated_at", current("/updated_at")).toString()))) {
                assertThat(answer.code()).as(who + answer).isEqualTo(200);
                assertThat(answer.text("/notes")).isEqualTo("by " + who);
                assertThat(answer.text("/status")).isEqualTo("pending");
            }
        }
        String patients = PATIENTS + "/" + patient;
        var known = (ObjectNode) api.get("admin", patients).json().deepCopy();
        known.put("name", "Another Name");
        for (var answer :
                List.of(
                        api.put("admin", patients, known.toString()),
                        api.patch("admin", patients, known.toString()))) {
            assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.text("/name")).isEqualTo("Another Name");
        }
    }

    private String current(String pointer) {
        return api.get("admin", Api.APPOINTMENTS + "/" + booked.id()).text(pointer);
    }

    @Test
    void whatIsReadOnlyIsNamedWhenItDiffers() {
        String path = Api.APPOINTMENTS + "/" + booked.id();
        var read = api.get("patient" + patient, path);
        var body = (ObjectNode) read.json().deepCopy();
        body.put("status", "confirmed").put("duration_minutes", 31).put("colour", "red");
        body.put("follow_up_required", true).put("notes", 7);
        for (var answer :
                List.of(
                        api.put("patient" + patient, path, body.toString()),
                        api.patch("patient" + patient, path, body.toString()))) {
            assertThat(answer.code()).isEqualTo(400);
            assertThat(answer.json().path("errors").propertyNames())
                    .containsExactlyInAnyOrder(
                            "status", "duration_minutes", "colour", "follow_up_required", "notes");
            assertThat(answer.text("/errors/status/0")).isEqualTo("cannot be changed");
            assertThat(answer.text("/errors/colour/0")).isEqualTo("is not a field of this request");
        }
        var other = Map.of("id", patient + 1, "name", "x");
        for (var answer :
                List.of(
                        api.put("admin", PATIENTS + "/" + patient, other),
                        api.patch("admin", PATIENTS + "/" + patient, other))) {
            assertThat(answer.code()).isEqualTo(400);
            assertThat(answer.text("/violations/0/code")).isEqualTo("read_only");
        }
        act("confirm", null);
        assertThat(
                        api.put(
                                        "patient" + patient,
                                        path,
                                        read.json().toString(),
                                        "If-Match",
                                        tag(read))
                                .code())
                .as("somebody else was faster")
                .isEqualTo(412);
    }
}
