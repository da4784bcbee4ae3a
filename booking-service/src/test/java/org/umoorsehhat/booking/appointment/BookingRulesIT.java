package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** What may be booked at all, and what is written down of it. */
class BookingRulesIT extends ClinicTest {

    @BeforeEach
    void publishSlots() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
    }

    private Api.Answer book(Map<String, Object> more) {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.putAll(more);
        return api.post("admin", Api.APPOINTMENTS, body);
    }

    private void refusedOn(String field, Api.Answer answer) {
        assertThat(answer.code()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").has(field)).as(answer.toString()).isTrue();
    }

    @Test
    void doctorPatientAndServiceMustBeActive() {
        long service = clinic.service(doctor, 30, "80.00");
        long foreign = clinic.service(clinic.doctor(), 30, "80.00");
        refusedOn("service", book(Map.of("service", foreign)));
        clinic.update("UPDATE medical_service SET is_active = false WHERE id = ?", service);
        refusedOn("service", book(Map.of("service", service)));
        refusedOn("patient", book(Map.of("patient", 999_999_999)));
        clinic.update("UPDATE patient SET is_active = false WHERE id = ?", patient);
        refusedOn("patient", book(Map.of()));
        clinic.update("UPDATE patient SET is_active = true WHERE id = ?", patient);
        long id = book(Map.of()).id();
        clinic.update("UPDATE doctor SET is_active = false WHERE id = ?", doctor);
        refusedOn("doctor", book(Map.of("patient", clinic.patient())));
        clinic.slot(doctor, day, "11:00", "11:30", 1);
        var move = Map.of("new_date", day.toString(), "new_time", "10:15");
        var refused = api.act("patient" + patient, id, "reschedule", move);
        assertThat(refused.problem()).isEqualTo("doctor-inactive");
        assertThat(refused.json().has("next_free_slot")).as("none that could be booked").isFalse();
        Map<String, Object> question = Map.of("doctor_id", doctor, "date", day.toString());
        refusedOn("doctor_id", api.post("admin", "/api/appointments/check-availability", question));
    }

    @Test
    void lengthAndTimeHaveLimits() {
        refusedOn("duration_minutes", book(Map.of("duration_minutes", 14)));
        refusedOn("duration_minutes", book(Map.of("duration_minutes", 181)));
        refusedOn("appointment_time", book(Map.of("appointment_time", "10:00:30")));
        refusedOn(
                "appointment_date",
                book(
                        Map.of(
                                "appointment_date",
                                LocalDate.now(Clinic.ZONE).plusDays(800).toString())));
        refusedOn(
                "appointment_date",
                book(
                        Map.of(
                                "appointment_date",
                                LocalDate.now(Clinic.ZONE).toString(),
                                "appointment_time",
                                "00:00")));
        assertThat(book(Map.of("duration_minutes", 180)).code()).as("off-slot").isEqualTo(201);
    }

    /** Where clocks change, the doctor's zone decides which instant is meant, if any is. */
    @Test
    void localTimeIsInTheDoctorsZone() {
        clinic.update("UPDATE doctor SET time_zone = 'Europe/Berlin' WHERE id = ?", doctor);
        var rules = ZoneId.of("Europe/Berlin").getRules();
        var one = rules.nextTransition(Clinic.at(day, "00:00"));
        var two = rules.nextTransition(one.getInstant());
        var gap = one.isGap() ? one : two;
        var overlap = one.isGap() ? two : one;
        refusedOn("appointment_time", bookAt(gap.getDateTimeBefore().plusMinutes(30)));
        var twice = overlap.getDateTimeAfter().plusMinutes(30);
        assertThat(bookAt(twice).text("/starts_at"))
                .as("the first of two")
                .isEqualTo(twice.toInstant(overlap.getOffsetBefore()).toString());
        assertThat(bookAt(twice.plusDays(2)).text("/starts_at"))
                .isEqualTo(twice.plusDays(2).toInstant(overlap.getOffsetAfter()).toString());
    }

    private Api.Answer bookAt(LocalDateTime time) {
        return book(
                Map.of(
                        "appointment_date",
                        time.toLocalDate().toString(),
                        "appointment_time",
                        time.toLocalTime().toString()));
    }

    @Test
    void doctorOrServiceMayConfirmAtOnce() {
        long quick = clinic.doctor(true);
        clinic.slot(quick, day, "12:00", "12:30", 1);
        var made = api.book(quick, patient, day, "12:00");
        assertThat(made.text("/status")).isEqualTo("confirmed");
        assertThat(made.text("/confirmed_at")).isNotNull();
        long service = clinic.service(doctor, 30, "80.00");
        clinic.update("UPDATE medical_service SET confirms_at_once = true WHERE id = ?", service);
        assertThat(book(Map.of("service", service)).text("/status")).isEqualTo("confirmed");
    }

    @Test
    void refusalNamesTheNextFreeSlot() {
        long next = clinic.slot(doctor, day, "11:00", "11:30", 1);
        book(Map.of());
        var full = api.book(doctor, clinic.patient(), day, "10:00");
        assertThat(full.problem()).isEqualTo("slot-full");
        assertThat(full.text("/next_free_slot/slot_id")).isEqualTo(String.valueOf(next));
        var elsewhere = clinic.doctor();
        clinic.slot(elsewhere, day, "10:00", "10:30", 1);
        long later = clinic.slot(elsewhere, day, "10:30", "11:00", 1);
        var busy = api.book(elsewhere, patient, day, "10:00");
        assertThat(busy.problem()).isEqualTo("patient-busy");
        assertThat(busy.text("/next_free_slot/slot_id"))
                .as("not the one that failed")
                .isEqualTo(String.valueOf(later));
    }

    @Test
    void nextFreeSlotIsLongEnoughForTheService() {
        long service = clinic.service(doctor, 60, "80.00");
        clinic.slot(doctor, day, "14:00", "14:30", 1);
        clinic.slot(doctor, day, "15:00", "15:30", 1);
        long first = clinic.slot(doctor, day, "16:00", "16:30", 1);
        clinic.slot(doctor, day, "16:30", "17:00", 1);
        var body = Api.booking(doctor, patient, day, "14:00");
        body.put("service", service);
        var refused = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(refused.problem()).isEqualTo("no-slot");
        assertThat(refused.text("/next_free_slot/slot_id")).isEqualTo(String.valueOf(first));
    }

    @Test
    void patientBooksTheStartsThatSearchOffers() {
        clinic.slot(doctor, day, "12:00", "12:15", 1);
        clinic.slot(doctor, day, "12:15", "12:45", 1);
        var between = api.book(doctor, patient, day, "12:07");
        assertThat(between.code() + between.problem()).isEqualTo("409no-slot");
        assertThat(api.book(doctor, patient, day, "12:00").code()).isEqualTo(201);
    }

    /** One row per change: what changed and nothing else, who, when, and on which trace. */
    @Test
    void auditRowHoldsOnlyTheChange() {
        var made = book(Map.of("reason_for_visit", "cough"));
        api.act("doctor" + doctor, made.id(), "confirm", null);
        api.patch(
                "patient" + patient,
                Api.APPOINTMENTS + "/" + made.id(),
                Map.of("reason_for_visit", "a cold", "notes", "late"));
        api.patch(
                "patient" + patient,
                Api.APPOINTMENTS + "/" + made.id(),
                Map.of("reason_for_visit", "a cold"));
        var logs = api.get("admin", Api.APPOINTMENTS + "/" + made.id() + "/logs").json();
        assertThat(logs.size()).as("the last one changed nothing").isEqualTo(3);
        assertThat(logs.at("/1/old_values").toString()).isEqualTo("{\"status\":\"pending\"}");
        assertThat(logs.at("/1/new_values").toString()).isEqualTo("{\"status\":\"confirmed\"}");
        assertThat(logs.at("/1/performed_by_name").asString()).isEqualTo("Doctor " + doctor);
        assertThat(logs.at("/1/role").asString()).isEqualTo("doctor");
        assertThat(logs.at("/1/timestamp").asString()).endsWith("Z");
        assertThat(logs.at("/2/old_values").propertyNames())
                .containsExactlyInAnyOrder("reason_for_visit", "notes");
        assertThat(logs.at("/2/old_values/reason_for_visit").asString()).isEqualTo("cough");
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM audit_log WHERE appointment_id::text = ?"
                                        + " AND (trace_id IS NULL OR trace_id = '' OR at > now() OR new_values::text LIKE '%cold%')",
                                made.text("/appointment_id")))
                .as("a trace in each row, free text in none")
                .isZero();
    }

    @Test
    void searchFindsNameReasonAndNumber() {
        api.patch(
                "admin",
                "/api/appointments/patients/" + patient,
                Map.of("name", "Zubaida al-Qasimi"));
        var made = book(Map.of("reason_for_visit", "Xylophone elbow"));
        for (String words :
                List.of(
                        "zubaida",
                        "QASIM",
                        "zu",
                        "al",
                        "lophone el",
                        String.valueOf(made.id()),
                        made.text("/appointment_id"))) {
            var found =
                    api.get(
                            "admin",
                            Api.APPOINTMENTS
                                    + "?doctor="
                                    + doctor
                                    + "&search="
                                    + words.replace(" ", "%20"));
            assertThat(found.json().path("results").valueStream().map(a -> a.path("id").asLong()))
                    .as(words)
                    .contains(made.id());
            assertThat(found.code()).isEqualTo(200);
        }
        for (String words : List.of("zubaidah", "ubaida%25", "_ubaida", "ub")) {
            assertThat(
                            api.get("doctor" + doctor, Api.APPOINTMENTS + "?search=" + words)
                                    .text("/count"))
                    .as(words)
                    .isEqualTo("0");
        }
        assertThat(
                        api.get("patient" + clinic.patient(), Api.APPOINTMENTS + "?search=zubaida")
                                .text("/count"))
                .isEqualTo("0");
    }
}
