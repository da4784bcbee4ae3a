package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.archive.Archiving;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.Database;

/** What may happen to an appointment, by whom, and what must not. */
class LifecycleIT extends ClinicTest {

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
    }

    private long booked() {
        var made = api.book(doctor, patient, day, "10:00");
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    private String who() {
        return "doctor" + doctor;
    }

    private void refused(Api.Answer answer, String type) {
        assertThat(answer.code() + " " + answer.problem()).isEqualTo("409 " + type);
    }

    @Test
    void statesFollowTheLifecycle() {
        long id = booked();
        refused(api.act(who(), id, "start", null), "wrong-state");
        refused(api.act(who(), id, "complete", null), "wrong-state");
        refused(api.act(who(), id, "no_show", null), "wrong-state");
        api.act(who(), id, "confirm", null);
        refused(api.act(who(), id, "no_show", null), "wrong-state");
        assertThat(api.act(who(), id, "start", null).text("/status")).isEqualTo("in_progress");
        var stuck = api.act(who(), id, "cancel", Map.of("cancellation_reason", "x"));
        refused(stuck, "wrong-state");
        assertThat(stuck.text("/detail")).contains("in_progress");
        var done =
                api.act(
                        who(),
                        id,
                        "complete",
                        Map.of("notes", "healthy", "follow_up_required", true));
        assertThat(done.text("/status") + done.text("/doctor_notes")).isEqualTo("completedhealthy");
        assertThat(api.get("patient" + patient, Api.APPOINTMENTS + "/" + id).text("/doctor_notes"))
                .isNull();
        String logs =
                api.get("patient" + patient, Api.APPOINTMENTS + "/" + id + "/logs")
                        .json()
                        .toString();
        assertThat(logs).doesNotContain("healthy");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void noShowIsRecordedOnceItHasBegun() {
        long id = booked();
        api.act(who(), id, "confirm", null);
        clinic.past(id, Duration.ofMinutes(5));
        refused(
                api.act("patient" + patient, id, "cancel", Map.of("cancellation_reason", "x")),
                "wrong-state");
        assertThat(api.act(who(), id, "no_show", null).text("/appointment/status"))
                .isEqualTo("no_show");
        clinic.update("DELETE FROM seat WHERE appointment_id = ?", id);
    }

    @Test
    void rescheduleIsAtomic() {
        long id = booked();
        long other = clinic.patient();
        api.book(doctor, other, day, "10:30");
        var full =
                api.act(
                        "patient" + patient,
                        id,
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", "10:30"));
        refused(full, "slot-full");
        assertThat(api.get("patient" + patient, Api.APPOINTMENTS + "/" + id).text("/status"))
                .isEqualTo("pending");

        clinic.slot(doctor, day.plusDays(1), "09:00", "10:00", 1);
        var moved =
                api.act(
                        "patient" + patient,
                        id,
                        "reschedule",
                        Map.of(
                                "new_date",
                                day.plusDays(1).toString(),
                                "new_time",
                                "09:00",
                                "reason",
                                "late"));
        assertThat(moved.text("/old_appointment/cancellation_reason"))
                .startsWith("Rescheduled to " + day.plusDays(1) + " 09:00");
        assertThat(moved.text("/new_appointment/status")).isEqualTo("pending");
        assertThat(moved.text("/new_appointment/rescheduled_from")).isEqualTo(String.valueOf(id));
        long next = moved.json().at("/new_appointment/id").asLong();
        refused(api.act(who(), id, "confirm", null), "wrong-state");
        assertThat(api.act(who(), next, "confirm", null).text("/status")).isEqualTo("confirmed");
        var same =
                api.act(
                        "patient" + patient,
                        next,
                        "reschedule",
                        Map.of("new_date", day.plusDays(1).toString(), "new_time", "09:00"));
        assertThat(same.code() + same.text("/errors/new_time/0"))
                .isEqualTo("400is when the appointment is already");
        // Within the same slot of one seat: its own seat counts for it.
        var within =
                api.act(
                        who(),
                        next,
                        "reschedule",
                        Map.of("new_date", day.plusDays(1).toString(), "new_time", "09:15"));
        assertThat(within.code()).as(within.toString()).isEqualTo(200);
        assertThat(within.text("/new_appointment/status")).isEqualTo("scheduled");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void paymentsAddUpToRevenue() {
        long id = booked();
        assertThat(
                        api.act(
                                        "patient" + patient,
                                        id,
                                        "payment",
                                        Map.of("payment_method", "cash"))
                                .code())
                .isEqualTo(403);
        assertThat(api.act(who(), id, "payment", Map.of("payment_method", "gold")).code())
                .isEqualTo(400);
        for (String wrong : List.of("0", "150.01", "99999")) {
            var refused =
                    api.act(
                            who(),
                            id,
                            "payment",
                            Map.of("payment_method", "card", "amount", wrong));
            assertThat(refused.code()).as(wrong).isEqualTo(400);
            assertThat(refused.text("/errors/amount/0")).startsWith("is ");
        }
        var paid =
                api.act(who(), id, "payment", Map.of("payment_method", "card", "amount", "150.00"));
        assertThat(paid.text("/amount_paid") + paid.text("/payment_method"))
                .isEqualTo("150.00card");
        refused(api.act(who(), id, "payment", Map.of("payment_method", "card")), "wrong-state");
        api.act(who(), id, "confirm", null);
        String year =
                Api.APPOINTMENTS + "/statistics?date_from=" + day.minusDays(1) + "&date_to=" + day;
        assertThat(api.get(who(), year).text("/revenue")).isEqualTo("0.00");
        api.act(who(), id, "start", null);
        api.act(who(), id, "complete", null);
        var report = api.get(who(), year);
        assertThat(report.text("/revenue")).isEqualTo("150.00");
        assertThat(report.text("/utilisation")).isEqualTo("0.5");
        assertThat(api.get("patient" + patient, year).text("/completed")).isEqualTo("1");
        api.act(who(), id, "refund", null);
        assertThat(api.get(who(), year).text("/revenue") + api.get(who(), year).text("/unpaid"))
                .isEqualTo("0.00150.00");
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    @Test
    void paymentGoesAlongWithWhatIsMoved() {
        long first = booked();
        api.act(who(), first, "payment", Map.of("payment_method", "cash"));
        long second = moved(first, "10:30");
        long third = moved(second, "10:00");
        for (long left : List.of(first, second)) {
            var seen = api.get(who(), Api.APPOINTMENTS + "/" + left);
            assertThat(seen.text("/is_paid") + seen.text("/amount_paid")).isEqualTo("falsenull");
            refused(api.act(who(), left, "refund", null), "wrong-state");
        }
        String all = Api.APPOINTMENTS + "/statistics?doctor=" + doctor;
        var report = api.get(who(), all);
        assertThat(
                        report.text("/total")
                                + report.text("/cancelled")
                                + report.text("/rescheduled")
                                + report.text("/prepaid")
                                + report.text("/date_from"))
                .as("one visit, weeks ahead, moved twice and paid once")
                .isEqualTo("102150.00null");
        assertThat(api.get("patient" + patient, all).text("/rescheduled")).isEqualTo("2");
        assertThat(api.get(who(), all + "&date_from=" + day).text("/total")).isEqualTo("1");
        var cancelled = "?status=cancelled&page_size=1&doctor=" + doctor;
        assertThat(api.get("admin", Api.APPOINTMENTS + cancelled).text("/count")).isEqualTo("2");
        var paid = "?doctor=" + doctor + "&is_paid=true";
        assertThat(api.get(who(), Api.APPOINTMENTS + paid).text("/count")).isEqualTo("1");
        assertThat(api.act(who(), third, "refund", null).text("/is_paid")).isEqualTo("false");
        assertThat(api.get(who(), Api.APPOINTMENTS + paid).text("/count")).isEqualTo("0");
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    private long moved(long id, String time) {
        var moved =
                api.act(
                        "patient" + patient,
                        id,
                        "reschedule",
                        Map.of("new_date", day.toString(), "new_time", time));
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        return moved.json().at("/new_appointment/id").asLong();
    }

    @Test
    void visitThatWasNotStartedIsLoggedAsStartedAndCompleted() {
        long id = booked();
        api.act(who(), id, "confirm", null);
        var done = api.act(who(), id, "complete", Map.of("notes", "healthy"));
        assertThat(done.text("/status")).isEqualTo("completed");
        var logs = api.get(who(), Api.APPOINTMENTS + "/" + id + "/logs").json();
        assertThat(logs.findValuesAsString("action"))
                .containsSubsequence("confirmed", "started", "completed");
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    @Test
    void textsAreChangedByPermittedRoles() {
        long id = booked();
        String path = Api.APPOINTMENTS + "/" + id;
        var changed =
                api.patch(
                        "patient" + patient,
                        path,
                        Map.of("reason_for_visit", "cough"),
                        "If-Match",
                        "\"1\"");
        assertThat(changed.text("/reason_for_visit")).isEqualTo("cough");
        assertThat(changed.headers().getETag()).isEqualTo("\"2\"");
        assertThat(
                        api.patch(
                                        "patient" + patient,
                                        path,
                                        Map.of("notes", "x"),
                                        "If-Match",
                                        "\"1\"")
                                .code())
                .isEqualTo(412);
        assertThat(api.patch("patient" + patient, path, Map.of("doctor_notes", "x")).code())
                .isEqualTo(400);
        assertThat(api.patch(who(), path, Map.of("status", "completed")).code()).isEqualTo(400);
        assertThat(
                        api.patch(
                                        who(),
                                        path,
                                        Map.of("doctor_notes", "x", "follow_up_date", "2027-01-05"))
                                .code())
                .isEqualTo(200);
        assertThat(
                        api.put("patient" + patient, path, Map.of("symptoms", "fever"))
                                .text("/reason_for_visit"))
                .isNull();
        assertThat(api.get(who(), path).text("/doctor_notes")).isEqualTo("x");
    }

    @Test
    void deletedAppointmentsKeepTheirAudit() {
        long id = booked();
        String path = Api.APPOINTMENTS + "/" + id;
        assertThat(api.delete(who(), path).code()).isEqualTo(403);
        refused(api.delete("admin", path), "wrong-state");
        api.act(who(), id, "cancel", Map.of("cancellation_reason", "x"));
        long audited = clinic.query("SELECT count(*) FROM audit_log");
        assertThat(api.delete("admin", path).code()).isEqualTo(204);
        assertThat(api.get("admin", path).code()).isEqualTo(404);
        assertThat(clinic.query("SELECT count(*) FROM audit_log")).isEqualTo(audited);
        String uuid =
                clinic.text("SELECT appointment_id FROM appointment_archive WHERE id = ?", id);
        for (String address : List.of(path, Api.APPOINTMENTS + "/" + uuid)) {
            var log = api.get("admin", address + "/logs");
            assertThat(log.json().findValuesAsString("action"))
                    .as(log.toString())
                    .containsExactly("created", "cancelled");
            assertThat(log.json().findValuesAsString("appointment"))
                    .containsExactly(String.valueOf(id), String.valueOf(id));
        }
        for (String other : List.of(who(), "patient" + patient)) {
            assertThat(api.get(other, path + "/logs").code()).as(other).isEqualTo(404);
        }
        assertThat(api.get("admin", Api.APPOINTMENTS + "/999999999/logs").code()).isEqualTo(404);
        assertThat(api.get(who(), Api.APPOINTMENTS).text("/count")).isEqualTo("0");
        assertThat(clinic.statisticsErrors()).isEmpty();
        long past = booked();
        clinic.past(past, Duration.ofDays(1));
        assertThat(api.delete("admin", Api.APPOINTMENTS + "/" + past).code()).isEqualTo(204);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void whatEndedLongAgoIsArchived(@Autowired Archiving archiving) {
        long id = booked();
        clinic.past(id, Duration.ofDays(800));
        assertThat(archiving.run().block()).isEqualTo(1);
        assertThat(api.get("admin", Api.APPOINTMENTS + "/" + id).code()).isEqualTo(404);
        assertThat(clinic.query("SELECT count(*) FROM appointment_archive WHERE id = ?", id))
                .isEqualTo(1);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void bulkActionAnswersForEachAppointment() {
        long id = booked();
        var answer = bulk(Map.of("action", "confirm", "ids", List.of(id, 999999999L)));
        assertThat(answer.text("/results/0/status")).isEqualTo("ok");
        assertThat(answer.text("/results/1/status")).isEqualTo("failed");
        assertThat(answer.text("/results/1/problem/status")).isEqualTo("404");
        assertThat(answer.text("/succeeded") + answer.text("/failed")).isEqualTo("11");
        assertThat(bulk(Map.of("action", "cancel", "ids", List.of(id))).code()).isEqualTo(400);
        var tooMany = LongStream.rangeClosed(1, 501).boxed().toList();
        assertThat(bulk(Map.of("action", "confirm", "ids", tooMany)).code()).isEqualTo(400);
        assertThat(
                        bulk(Map.of("action", "no_show", "ids", List.of(id)))
                                .text("/results/0/problem/status"))
                .isEqualTo("409");
        var cancel =
                Map.of("action", "cancel", "ids", List.of(id), "cancellation_reason", "flooded");
        assertThat(bulk(cancel).text("/results/0/status")).isEqualTo("ok");
        var seen = api.get(who(), Api.APPOINTMENTS + "/" + id);
        assertThat(seen.text("/status") + " " + seen.text("/cancellation_reason"))
                .isEqualTo("cancelled flooded");
    }

    private Api.Answer bulk(Map<String, Object> body) {
        return api.post(who(), Api.APPOINTMENTS + "/bulk", body);
    }

    @Test
    void idempotencyKeyMakesRepeatsHarmless() {
        var body = Api.booking(doctor, patient, day, "10:00");
        String who = "patient" + patient;
        var first = api.post(who, Api.APPOINTMENTS, body, "Idempotency-Key", "k1");
        var again = api.post(who, Api.APPOINTMENTS, body, "Idempotency-Key", "k1");
        assertThat(again.code()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        var other =
                api.post(
                        who,
                        Api.APPOINTMENTS,
                        Api.booking(doctor, patient, day, "10:30"),
                        "Idempotency-Key",
                        "k1");
        assertThat(other.code()).isEqualTo(422);
        var stranger =
                api.post(
                        who,
                        Api.APPOINTMENTS,
                        Api.booking(999_999, patient, day, "10:00"),
                        "Idempotency-Key",
                        "k1");
        assertThat(stranger.code()).isEqualTo(400);
    }

    @Test
    void onlyStaffBooksOutsideSlots() {
        var body = Api.booking(doctor, patient, day, "18:00");
        refused(api.post("patient" + patient, Api.APPOINTMENTS, body), "no-slot");
        clinic.opened(doctor, patient);
        var made = api.post(who(), Api.APPOINTMENTS, body);
        assertThat(made.text("/off_slot")).isEqualTo("true");
        long other = clinic.patient();
        clinic.opened(doctor, other);
        var second = Api.booking(doctor, other, day, "18:15");
        refused(api.post(who(), Api.APPOINTMENTS, second), "doctor-busy");
        // A slot that is published over it later counts it.
        long slot = clinic.slot(doctor, day, "18:00", "18:30", 1);
        assertThat(clinic.query("SELECT booked FROM slot WHERE id = ?", slot)).isEqualTo(1);
        clinic.slot(slot, 2, doctor, day, "18:00", "18:30", 0, true, false);
        assertThat(
                        api.get("admin", "/api/appointments/slots/overbooked")
                                .text("/results/0/slot_id"))
                .isNotNull();
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void invalidFieldsAreRejected() {
        long stranger = clinic.patient();
        expect400("patient", Api.booking(doctor, stranger, day, "10:00"));
        expect400("doctor", Api.booking(999999, patient, day, "10:00"));
        expect400(
                "appointment_date",
                Api.booking(doctor, patient, LocalDate.now().minusDays(3), "10:00"));
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("duration_minutes", 5);
        expect400("duration_minutes", body);
        body = Api.booking(doctor, patient, day, "10:00");
        body.put("service", 424242);
        expect400("service", body);
        body = Api.booking(doctor, patient, day, "10:00");
        body.put("colour", "red");
        expect400("colour", body);
        assertThat(api.get(who(), Api.APPOINTMENTS + "?status=nonsense").code()).isEqualTo(400);
        assertThat(api.get(who(), Api.APPOINTMENTS + "?status=rescheduled").text("/count"))
                .isEqualTo("0");
        assertThat(api.get(who(), Api.APPOINTMENTS + "?date_from=2026-13-01").code())
                .isEqualTo(400);
    }

    private void expect400(String field, Map<String, Object> body) {
        var answer = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").has(field)).as(answer.toString()).isTrue();
    }

    @Test
    void serviceDeterminesFeeAndLength() {
        clinic.slot(doctor, day, "12:00", "13:00", 1);
        long service = clinic.service(doctor, 45, "220.00");
        var body = Api.booking(doctor, patient, day, "12:00");
        body.put("service", service);
        var made = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(made.text("/consultation_fee") + " " + made.text("/duration_minutes"))
                .isEqualTo("220.00 45");
        var next =
                api.get(
                        "patient" + patient,
                        "/api/appointments/next-available?service="
                                + service
                                + "&after="
                                + Clinic.at(day, "00:00"));
        assertThat(next.text("/start_time")).as(next.toString()).isEqualTo("10:00:00");
    }

    @Test
    void longAppointmentTakesEverySlot() {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("duration_minutes", 60);
        assertThat(api.post("patient" + patient, Api.APPOINTMENTS, body).code()).isEqualTo(201);
        refused(api.book(doctor, clinic.patient(), day, "10:30"), "slot-full");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void listsAreScopedAndPaged() {
        long id = booked();
        api.act(who(), id, "confirm", null);
        long stranger = clinic.patient();
        assertThat(api.get("patient" + stranger, Api.APPOINTMENTS).text("/count")).isEqualTo("0");
        assertThat(
                        api.get("patient" + patient, Api.APPOINTMENTS + "/upcoming")
                                .text("/results/0/id"))
                .isEqualTo(String.valueOf(id));
        assertThat(
                        api.get("doctor" + doctor, Api.APPOINTMENTS + "?cursor=&page_size=1")
                                .text("/results/0/id"))
                .isEqualTo(String.valueOf(id));
        assertThat(
                        api.get("admin", Api.APPOINTMENTS + "?doctor=" + doctor + "&search=patient")
                                .text("/results/0/id"))
                .isEqualTo(String.valueOf(id));
        assertThat(api.get("admin", Api.APPOINTMENTS + "/today").json().isArray()).isTrue();
        assertThat(api.get("doctor" + doctor, "/api/appointments/patients").text("/results/0/id"))
                .isEqualTo(String.valueOf(patient));
        assertThat(api.get("patient" + stranger, "/api/appointments/patients/" + patient).code())
                .isEqualTo(404);
    }

    @Test
    void erasureRemovesPersonalData() {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("reason_for_visit", "a secret");
        var made = api.post("patient" + patient, Api.APPOINTMENTS, body, "Idempotency-Key", "k2");
        api.act(who(), made.id(), "confirm", null);
        assertThat(keysOf("patient" + patient)).isEqualTo(1);
        assertThat(
                        api.post("admin", "/api/appointments/patients/" + patient + "/erase", null)
                                .code())
                .isEqualTo(202);
        var seen = api.get("admin", Api.APPOINTMENTS + "/" + made.id());
        assertThat(seen.text("/status") + seen.text("/patient_name"))
                .isEqualTo("cancelledErased patient");
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment a WHERE id = ? AND a::text LIKE '%secret%'",
                                made.id()))
                .isZero();
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM audit_private p JOIN audit_log l ON l.id = p.audit_id WHERE l.appointment_id::text = ? AND content IS NOT NULL",
                                made.text("/appointment_id")))
                .isZero();
        var log = api.get("admin", Api.APPOINTMENTS + "/" + made.id() + "/logs");
        assertThat(log.text("/0/performed_by") + log.text("/0/performed_by_name"))
                .as("the patient's")
                .isEqualTo("nullnull");
        for (String staff : List.of("/1", "/2")) {
            assertThat(log.text(staff + "/performed_by")).as(log.toString()).isNotBlank();
            assertThat(log.text(staff + "/performed_by_name")).isNotBlank();
        }
        assertThat(log.text("/2/new_values/cancellation_reason")).isNull();
        assertThat(api.get("admin", "/api/appointments/patients/" + patient).code()).isEqualTo(404);
        assertThat(keysOf("patient" + patient)).isZero();
        assertThat(clinic.violations()).isEmpty();
    }

    private long keysOf(String caller) {
        return clinic.query("SELECT count(*) FROM idempotency_key WHERE caller = ?", caller);
    }

    @Test
    void tamperingIsDetected() {
        var made = api.book(doctor, patient, day, "10:00");
        String uuid = made.text("/appointment_id");
        String chain = "/actuator/auditchain?appointment=" + uuid;
        clinic.update(
                "CREATE TABLE untouched AS SELECT * FROM audit_log WHERE appointment_id::text = ?",
                uuid);
        clinic.update(
                "UPDATE audit_log SET new_values = '{}' WHERE appointment_id::text = ?", uuid);
        assertThat(api.get("admin", chain).text("/violations/0/violation"))
                .isEqualTo("the row is not what was written");
        clinic.update("DELETE FROM audit_log WHERE appointment_id::text = ?", uuid);
        assertThat(api.get("admin", chain).text("/violations/0/violation"))
                .isEqualTo("the newest rows are missing");
        assertThat(portionWith(UUID.fromString(uuid)).text("/violations/0/violation"))
                .isEqualTo("the newest rows are missing");
        clinic.update("INSERT INTO audit_log OVERRIDING SYSTEM VALUE SELECT * FROM untouched");
        clinic.update("DROP TABLE untouched");
        assertThat(api.get("admin", chain).text("/intact")).isEqualTo("true");
        assertThat(portionWith(UUID.fromString(uuid)).text("/is_intact")).isEqualTo("true");
    }

    /** The part of the check over the gateway that begins just before an appointment. */
    private Api.Answer portionWith(UUID appointment) {
        var before =
                new UUID(
                        appointment.getMostSignificantBits(),
                        appointment.getLeastSignificantBits() - 1);
        return api.get(
                "admin",
                "/api/appointments/operations/booking-service/audit-chain?after=" + before);
    }

    @Test
    void theServiceItselfCannotRewriteTheLog(@Autowired Database database) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                database.jdbcUrl(),
                                database.app().user(),
                                database.app().password());
                var statement = connection.createStatement()) {
            for (String table : List.of("audit_log", "audit_private", "appointment_archive")) {
                for (String sql :
                        List.of(
                                "DELETE FROM " + table,
                                "UPDATE "
                                        + table
                                        + " SET "
                                        + (table.equals("audit_private")
                                                ? "salt"
                                                : "appointment_id")
                                        + " = NULL",
                                "TRUNCATE " + table)) {
                    assertThatThrownBy(() -> statement.execute(sql))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }
}
