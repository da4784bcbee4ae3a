package org.umoorsehhat.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.fixture.Api.APPOINTMENTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** Login names are for administrators; others see the name and the role. */
class LoginNamesIT extends ClinicTest {

    @Test
    void ofAnAppointmentOnlyAdministratorsSeeThem() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        long id = api.book(doctor, patient, day, "10:00").id();
        api.act("doctor" + doctor, id, "cancel", Map.of("cancellation_reason", "ill"));
        String path = APPOINTMENTS + "/" + id;
        for (String who : List.of("patient" + patient, "doctor" + doctor)) {
            var shown = api.get(who, path);
            assertThat(shown.text("/booked_by")).as(who).isNull();
            assertThat(shown.text("/cancelled_by")).as(who).isNull();
            assertThat(shown.text("/booked_by_role")).isEqualTo("patient");
            assertThat(shown.text("/cancelled_by_role")).isEqualTo("doctor");
            assertThat(api.get(who, APPOINTMENTS).json().toString())
                    .doesNotContain("\"doctor" + doctor + "\"")
                    .doesNotContain("\"patient" + patient + "\"");
            var logs = api.get(who, path + "/logs");
            assertThat(logs.text("/1/performed_by")).as(who).isNull();
            assertThat(logs.text("/1/performed_by_name")).isEqualTo("Doctor " + doctor);
            assertThat(logs.text("/1/role")).isEqualTo("doctor");
        }
        assertThat(api.get("admin", path).text("/booked_by")).isEqualTo("patient" + patient);
        assertThat(api.get("admin", path).text("/cancelled_by")).isEqualTo("doctor" + doctor);
        assertThat(api.get("admin", path + "/logs").text("/1/performed_by"))
                .isEqualTo("doctor" + doctor);
    }

    @Test
    void ofAPatientOnlyAdministratorsSeeThem() {
        clinic.update("UPDATE patient SET user_sub = ? WHERE id = ?", "login" + patient, patient);
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        api.book(doctor, patient, day, "10:00");
        String path = "/api/appointments/patients/" + patient;
        for (String who : List.of("patient" + patient, "doctor" + doctor)) {
            assertThat(api.get(who, path).code()).isEqualTo(200);
            assertThat(api.get(who, path).text("/user_sub")).as(who).isNull();
            assertThat(api.get(who, "/api/appointments/patients").json().toString())
                    .doesNotContain("login" + patient);
        }
        assertThat(api.get("admin", path).text("/user_sub")).isEqualTo("login" + patient);
    }
}
