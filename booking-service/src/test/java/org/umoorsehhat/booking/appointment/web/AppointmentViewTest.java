package org.umoorsehhat.booking.appointment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ADMIN;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.DOCTOR_AS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ENDS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.FRONT_DESK;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_DOCTOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.STARTS_AT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.paid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.chassis.caller.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the API shows of an appointment, and to whom. */
class AppointmentViewTest {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static final AppointmentLifecycle LIFECYCLE =
            new AppointmentLifecycle(
                    730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY);

    /** All of them, there or null: clients count on it. */
    private static final List<String> FIELDS =
            List.of(
                    "id",
                    "appointment_id",
                    "booking_reference",
                    "reference",
                    "doctor",
                    "doctor_name",
                    "patient",
                    "patient_name",
                    "service",
                    "service_name",
                    "time_slot",
                    "room",
                    "room_location",
                    "appointment_date",
                    "appointment_time",
                    "end_time",
                    "duration_minutes",
                    "time_zone",
                    "starts_at",
                    "ends_at",
                    "off_slot",
                    "appointment_type",
                    "appointment_type_display",
                    "status",
                    "status_display",
                    "booking_method",
                    "booking_method_display",
                    "booked_by",
                    "booked_by_role",
                    "consultation_fee",
                    "currency",
                    "deposit_amount",
                    "deposit_paid",
                    "cancellation_fee",
                    "cancel_free_until",
                    "no_show_fee",
                    "cancellation_fee_due",
                    "is_paid",
                    "payment_method",
                    "payment_method_display",
                    "amount_paid",
                    "amount_due",
                    "requires_confirmation",
                    "confirmation_sent",
                    "reminder_sent",
                    "follow_up_required",
                    "follow_up_date",
                    "cancelled_at",
                    "cancelled_by",
                    "cancelled_by_role",
                    "rescheduled_from",
                    "rescheduled_to",
                    "series_id",
                    "series_number",
                    "created_at",
                    "updated_at",
                    "confirmed_at",
                    "attendance_confirmed_at",
                    "arrived_at",
                    "started_at",
                    "undo_until",
                    "cancel_until",
                    "completed_at",
                    "is_upcoming",
                    "is_past",
                    "can_cancel",
                    "can_reschedule",
                    "can_check_in",
                    "can_undo");

    /** With the private values among them. */
    private static List<String> fields() {
        var all = new ArrayList<>(FIELDS);
        all.addAll(PrivateValues.NONE.asMap().keySet());
        return all;
    }

    private static JsonNode json(Appointment appointment, Caller caller, Instant now) {
        return JSON.valueToTree(AppointmentView.of(appointment, caller, now, LIFECYCLE));
    }

    private static JsonNode json(Appointment appointment, Caller caller) {
        return json(appointment, caller, STARTS_AT.minusSeconds(60));
    }

    @Test
    void fieldsAreFlatAndAllThere() {
        assertThat(json(paid(appointment()), ADMIN).propertyNames())
                .containsExactlyInAnyOrderElementsOf(fields());
        var blank =
                appointment().changed().privateValues(PrivateValues.NONE).bookedBy(null).build();
        assertThat(json(blank, ITS_PATIENT).propertyNames())
                .as("also where there is nothing to say")
                .containsExactlyInAnyOrderElementsOf(fields());
        assertThat(json(blank, ITS_PATIENT).path("symptoms").isNull()).isTrue();
    }

    @Test
    void valuesAreWrittenAsTheApiSays() {
        JsonNode shown = json(paid(appointment()), ADMIN);
        assertThat(shown.path("appointment_time").asString()).isEqualTo("10:00:00");
        assertThat(shown.path("end_time").asString()).isEqualTo("10:30:00");
        assertThat(shown.path("appointment_date").asString()).isEqualTo("2026-12-01");
        assertThat(shown.path("starts_at").asString()).isEqualTo("2026-12-01T07:00:00Z");
        assertThat(shown.path("consultation_fee").isString()).isTrue();
        assertThat(shown.path("consultation_fee").asString()).isEqualTo("80.00");
        assertThat(shown.path("amount_paid").asString()).isEqualTo("80.00");
        assertThat(shown.path("payment_method").asString()).isEqualTo("card");
        assertThat(shown.path("payment_method_display").asString()).isEqualTo("Card");
        assertThat(shown.path("appointment_type").asString()).isEqualTo("follow_up");
        assertThat(shown.path("appointment_type_display").asString()).isEqualTo("Follow up");
        assertThat(shown.path("status").asString()).isEqualTo("confirmed");
        assertThat(shown.path("booking_method_display").asString()).isEqualTo("Phone");
        assertThat(shown.path("rescheduled_from").asLong()).isEqualTo(40);
        assertThat(shown.path("reason_for_visit").asString()).isEqualTo("cough");
    }

    @Test
    void patientsDoNotSeeWhatStaffWrote() {
        for (Caller staff : List.of(ADMIN, ITS_DOCTOR)) {
            assertThat(json(appointment(), staff).path("doctor_notes").asString())
                    .isEqualTo("check lungs");
        }
        for (Caller patient : List.of(ITS_PATIENT, DOCTOR_AS_PATIENT)) {
            assertThat(json(appointment(), patient).path("doctor_notes").isNull()).isTrue();
            assertThat(json(appointment(), patient).path("notes").asString())
                    .isEqualTo("speaks Urdu");
        }
    }

    @Test
    void theFrontDeskSeesNoClinicalText() {
        JsonNode shown = json(appointment(), FRONT_DESK);
        PrivateValues.CLINICAL.forEach(
                name -> assertThat(shown.path(name).isNull()).as(name).isTrue());
        assertThat(shown.path("reason_for_visit").asString()).isEqualTo("cough");
        assertThat(shown.path("consultation_fee").asString()).isEqualTo("80.00");
        assertThat(json(appointment(), FRONT_DESK, STARTS_AT).path("can_cancel").asBoolean())
                .isTrue();
    }

    @Test
    void patientsMayCancelUntilItBeginsAndStaffLaterToo() {
        for (String can : List.of("can_cancel", "can_reschedule")) {
            assertThat(json(appointment(), ITS_PATIENT).path(can).asBoolean()).isTrue();
            assertThat(json(appointment(), ITS_PATIENT, STARTS_AT).path(can).asBoolean()).isFalse();
            assertThat(json(appointment(), ITS_DOCTOR, STARTS_AT).path(can).asBoolean()).isTrue();
            assertThat(json(appointment(AppointmentStatus.COMPLETED), ADMIN).path(can).asBoolean())
                    .isFalse();
        }
    }

    /** As the rules say, for whoever asks. */
    @Test
    void staffMayCheckInOnTheDayAndTakeBackForAWhile() {
        Instant early = STARTS_AT.minus(Duration.ofMinutes(241));
        for (Caller staff : List.of(ADMIN, ITS_DOCTOR)) {
            assertThat(can("can_check_in", appointment(), staff, STARTS_AT)).isTrue();
            assertThat(can("can_check_in", appointment(), staff, early)).isFalse();
            assertThat(can("can_undo", appointment(), staff, STARTS_AT)).isFalse();
        }
        assertThat(can("can_check_in", appointment(), ITS_PATIENT, STARTS_AT)).isFalse();
        Appointment arrived = appointment(AppointmentStatus.ARRIVED);
        Instant until = arrived.undoable().until();
        assertThat(can("can_check_in", arrived, ADMIN, STARTS_AT)).isFalse();
        assertThat(can("can_undo", arrived, ADMIN, until)).isTrue();
        assertThat(can("can_undo", arrived, ITS_PATIENT, until)).isFalse();
        assertThat(can("can_undo", arrived, ADMIN, until.plusNanos(1000))).isFalse();
    }

    private static boolean can(String what, Appointment appointment, Caller caller, Instant now) {
        return json(appointment, caller, now).path(what).asBoolean();
    }

    @Test
    void upcomingAndPastDependOnTheTime() {
        assertThat(json(appointment(), ADMIN).path("is_upcoming").asBoolean()).isTrue();
        assertThat(json(appointment(), ADMIN, STARTS_AT).path("is_upcoming").asBoolean()).isFalse();
        assertThat(json(appointment(), ADMIN, STARTS_AT).path("is_past").asBoolean()).isFalse();
        assertThat(json(appointment(), ADMIN, ENDS_AT).path("is_past").asBoolean()).isTrue();
    }

    @Test
    void cancelledOneSaysWhoWhenAndWhy() {
        JsonNode shown = json(appointment(AppointmentStatus.CANCELLED), ITS_PATIENT);
        assertThat(shown.path("cancelled_by_role").asString()).isEqualTo("patient");
        assertThat(shown.path("cancelled_at").asString()).isEqualTo("2026-11-20T08:01:00Z");
        assertThat(json(appointment(), ITS_PATIENT).path("cancelled_by_role").isNull()).isTrue();
    }

    @Test
    void loginNamesAreForAdministrators() {
        Appointment cancelled = appointment(AppointmentStatus.CANCELLED);
        for (String login : List.of("booked_by", "cancelled_by")) {
            assertThat(json(cancelled, ADMIN).path(login).asString()).isEqualTo("p-22");
            assertThat(json(cancelled, FRONT_DESK).path(login).isNull()).isTrue();
            assertThat(json(cancelled, ITS_DOCTOR).path(login).isNull()).isTrue();
            assertThat(json(cancelled, ITS_PATIENT).path(login).isNull()).isTrue();
        }
    }
}
