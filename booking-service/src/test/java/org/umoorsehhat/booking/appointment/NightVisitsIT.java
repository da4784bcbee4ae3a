package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** A visit that passes midnight, and one in an hour that comes twice. */
class NightVisitsIT extends ClinicTest {

    private Api.Answer book(String time, int minutes) {
        var body = Api.booking(doctor, patient, day, time);
        body.put("duration_minutes", minutes);
        return api.post("patient" + patient, Api.APPOINTMENTS, body);
    }

    private String statistics(LocalDate date) {
        return api.get(
                        "admin",
                        Api.APPOINTMENTS
                                + "/statistics?doctor=%d&date_from=%s&date_to=%s"
                                        .formatted(doctor, date, date))
                .text("/total");
    }

    @Test
    void slotsJoinOverMidnightAndTheVisitIsOfTheDayOnWhichItStarts() {
        clinic.slot(doctor, day, "23:30", "00:00", 1);
        clinic.slot(doctor, day.plusDays(1), "00:00", "00:30", 1);
        var made = book("23:30", 60);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        assertThat(made.text("/appointment_date")).isEqualTo(day.toString());
        assertThat(made.text("/end_time")).isEqualTo("00:30:00");
        assertThat(made.text("/ends_at")).isEqualTo(Clinic.at(day.plusDays(1), "00:30").toString());
        assertThat(clinic.query("SELECT count(*) FROM seat WHERE appointment_id = ?", made.id()))
                .isEqualTo(2);
        assertThat(statistics(day)).isEqualTo("1");
        assertThat(statistics(day.plusDays(1))).isEqualTo("0");
        assertThat(clinic.violations()).isEmpty();
    }

    @Test
    void oneSlotOverMidnightIsBookedAtItsStartAndNotAtMidnight() {
        clinic.slot(doctor, day, "22:00", "02:00", 1);
        var midnight = Api.booking(doctor, patient, day.plusDays(1), "00:00");
        assertThat(api.post("patient" + patient, Api.APPOINTMENTS, midnight).code()).isEqualTo(409);
        assertThat(book("22:00", 180).code()).isEqualTo(201);
    }

    @Test
    void theSecondOfTwoHoursIsBookedAndMovedToByItsFold() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        clinic.update("UPDATE doctor SET time_zone = 'Europe/Berlin' WHERE id = ?", doctor);
        var change = berlin.getRules().nextTransition(Clinic.at(day, "00:00"));
        if (change.isGap()) {
            change = berlin.getRules().nextTransition(change.getInstant());
        }
        var second = change.getInstant().atZone(berlin);
        var first = second.minusHours(1);
        clinic.slot(doctor, first, first.plusMinutes(30), 1, true);
        clinic.slot(doctor, second, second.plusMinutes(30), 1, true);
        LocalDate date = second.toLocalDate();
        var body = Api.booking(doctor, patient, date, "02:00");
        var early = api.post("patient" + patient, Api.APPOINTMENTS, body);
        assertThat(early.text("/starts_at")).isEqualTo(first.toInstant().toString());
        var moved =
                api.act(
                        "patient" + patient,
                        early.id(),
                        "reschedule",
                        Map.of("new_date", date.toString(), "new_time", "02:00", "fold", 1));
        assertThat(moved.text("/new_appointment/starts_at"))
                .isEqualTo(second.toInstant().toString());
        body.put("fold", 2);
        assertThat(api.post("patient" + patient, Api.APPOINTMENTS, body).code()).isEqualTo(400);
    }
}
