package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** After the deadline of a doctor or a service its patients ask the clinic. */
class CancellationDeadlineIT extends ClinicTest {

    /** Longer before than these appointments are made. */
    private static final int OVER = 32 * 24 * 60;

    /** Shorter before. */
    private static final int AHEAD = 24 * 60;

    private static final Map<String, String> REASON = Map.of("cancellation_reason", "ill");

    private long service;

    @BeforeEach
    void publishSlots() {
        service = clinic.service(doctor, 30, "80.00");
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "11:00", "11:30", 1);
    }

    private void deadline(int minutes) {
        clinic.update(
                "UPDATE medical_service SET cancellation_deadline_minutes = ? WHERE id = ?",
                minutes,
                service);
    }

    private Api.Answer book() {
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("service", service);
        return api.post("patient" + patient, Api.APPOINTMENTS, body);
    }

    private Api.Answer seen(String who, long id) {
        return api.get(who, Api.APPOINTMENTS + "/" + id);
    }

    private Api.Answer move(String who, long id) {
        return api.act(
                who, id, "reschedule", Map.of("new_date", day.toString(), "new_time", "11:00"));
    }

    @Test
    void patientIsRefusedAfterItAndStaffIsNot() {
        deadline(OVER);
        long id = book().id();
        String who = "patient" + patient;
        for (Api.Answer refused : List.of(api.act(who, id, "cancel", REASON), move(who, id))) {
            assertThat(refused.code() + refused.problem()).isEqualTo("409cancellation-deadline");
            assertThat(refused.text("/detail")).contains("Ask the clinic");
        }
        var shown = seen(who, id);
        assertThat(shown.text("/can_cancel")).isEqualTo("false");
        assertThat(shown.text("/can_reschedule")).isEqualTo("false");
        assertThat(seen("desk", id).text("/can_cancel")).isEqualTo("true");
        var moved = move("desk", id);
        assertThat(moved.code()).as(moved.toString()).isEqualTo(200);
        long made = moved.json().at("/new_appointment/id").asLong();
        assertThat(api.act(who, made, "cancel", REASON).problem())
                .as("the new one has one, too")
                .isEqualTo("cancellation-deadline");
        assertThat(api.act("doctor" + doctor, made, "cancel", REASON).code()).isEqualTo(200);
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void itIsShownAndUntilThenThePatientCancels() {
        deadline(AHEAD);
        var made = book();
        Instant starts = Clinic.at(day, "10:00");
        assertThat(made.text("/cancel_until"))
                .isEqualTo(starts.minus(Duration.ofDays(1)).toString());
        assertThat(made.text("/can_cancel")).isEqualTo("true");
        assertThat(api.act("patient" + patient, made.id(), "cancel", REASON).code()).isEqualTo(200);
    }

    /** What was agreed stays: a rule that is set or lifted later is of later bookings. */
    @Test
    void laterRulesAreOfLaterBookings() {
        long id = book().id();
        assertThat(seen("patient" + patient, id).json().path("cancel_until").isNull()).isTrue();
        deadline(OVER);
        assertThat(api.act("patient" + patient, id, "cancel", REASON).code()).isEqualTo(200);
        long again = book().id();
        deadline(0);
        assertThat(api.act("patient" + patient, again, "cancel", REASON).problem())
                .isEqualTo("cancellation-deadline");
    }
}
