package org.umoorsehhat.booking.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** Patients ask to be erased, and administrators find who has. */
class ErasureRequestIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients";

    private String own() {
        return PATIENTS + "/" + patient + "/erasure-request";
    }

    private boolean isListed() {
        var list = api.get("admin", PATIENTS + "/erasure-requests?page_size=200").json();
        return StreamSupport.stream(list.path("results").spliterator(), false)
                .anyMatch(one -> one.path("patient").asLong() == patient);
    }

    @Test
    void staysAsItWasAskedFirstUntilItIsWithdrawn() {
        String who = "patient" + patient;
        assertThat(api.get(who, own()).code()).isEqualTo(404);
        var asked = api.post(who, own(), null);
        assertThat(asked.code()).as(asked.toString()).isEqualTo(202);
        assertThat(api.post(who, own(), null).text("/requested_at"))
                .isEqualTo(asked.text("/requested_at"));
        assertThat(isListed()).isTrue();
        assertThat(api.delete(who, own()).code()).isEqualTo(204);
        assertThat(api.get(who, own()).code()).isEqualTo(404);
        assertThat(isListed()).isFalse();
    }

    @Test
    void isOverWhenItIsDone() {
        api.post("patient" + patient, own(), null);
        assertThat(api.post("admin", PATIENTS + "/" + patient + "/erase", null).code())
                .isEqualTo(202);
        assertThat(isListed()).isFalse();
        assertThat(api.get("admin", own()).code()).isEqualTo(404);
    }
}
