package org.umoorsehhat.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.ClinicTest;
import tools.jackson.databind.json.JsonMapper;

/** A zone that is no place, and was taken once, may be put back; nobody new gets it. */
class KeptZoneIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients";
    private static final String OLD = "SystemV/AST4";

    @Test
    void whatWasReadIsPutBack() {
        clinic.update("UPDATE patient SET time_zone = ? WHERE id = ?", OLD, patient);
        String path = PATIENTS + "/" + patient;
        Map<?, ?> read = JsonMapper.shared().convertValue(api.get("admin", path).json(), Map.class);
        assertThat(read.get("time_zone")).isEqualTo(OLD);
        var put = api.put("admin", path, read);
        assertThat(put.code()).as(put.toString()).isEqualTo(200);
        assertThat(put.text("/time_zone")).isEqualTo(OLD);
        assertThat(api.patch("admin", path, Map.of("time_zone", OLD)).code()).isEqualTo(200);
        var another = api.patch("admin", path, Map.of("time_zone", "SystemV/EST5"));
        assertThat(another.code()).isEqualTo(400);
        assertThat(another.json().at("/errors/time_zone").size()).isEqualTo(1);
    }

    @Test
    void nobodyElseGetsOne() {
        var form = Map.of("name", "Nour", "time_zone", OLD);
        for (var answer :
                new org.umoorsehhat.booking.fixture.Api.Answer[] {
                    api.post("admin", PATIENTS, form),
                    api.put("admin", PATIENTS + "/" + patient, form)
                }) {
            assertThat(answer.code()).isEqualTo(400);
            assertThat(answer.text("/errors/time_zone/0"))
                    .isEqualTo("is not an IANA time zone such as Asia/Riyadh");
        }
    }
}
