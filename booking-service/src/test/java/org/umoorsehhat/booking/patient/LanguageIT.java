package org.umoorsehhat.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.ClinicTest;

/**
 * Patients choose the language and the clock of their messages, and nothing else of their record.
 */
class LanguageIT extends ClinicTest {

    private String own() {
        return "/api/appointments/patients/" + patient;
    }

    @Test
    void ofTheirMessagesPatientsChoose() {
        String who = "patient" + patient;
        var before = api.get(who, own());
        var wish = Map.of("locale", "ar", "time_zone", "Asia/Karachi");
        var changed =
                api.put(
                        who,
                        own() + "/language",
                        wish,
                        "If-Match",
                        String.valueOf(before.headers().getETag()));
        assertThat(changed.code()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("/locale") + changed.text("/time_zone"))
                .isEqualTo("arAsia/Karachi");
        assertThat(changed.text("/name")).isEqualTo(before.text("/name"));
        var stale =
                api.put(
                        who,
                        own() + "/language",
                        wish,
                        "If-Match",
                        String.valueOf(before.headers().getETag()));
        assertThat(stale.code()).isEqualTo(412);
    }

    @Test
    void whatIsNoneIsRefused() {
        var wrong =
                api.put(
                        "patient" + patient,
                        own() + "/language",
                        Map.of("locale", "nonsense", "time_zone", "Mars/Olympus"));
        assertThat(wrong.code()).isEqualTo(400);
        assertThat(wrong.json().at("/errors/time_zone").isMissingNode()).isFalse();
        assertThat(api.patch("patient" + patient, own(), Map.of("email", "x@example.org")).code())
                .isEqualTo(403);
    }
}
