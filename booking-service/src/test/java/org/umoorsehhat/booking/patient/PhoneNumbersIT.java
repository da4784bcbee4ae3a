package org.umoorsehhat.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** Telephone numbers as people write them. The clinic's region is the usual one, GB. */
class PhoneNumbersIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients";

    private String path() {
        return PATIENTS + "/" + patient;
    }

    @Test
    void everyWayOfWritingOneNumberIsKeptAsOne() {
        for (String written :
                new String[] {"+4401614960000", "0161 496 0000", "+44 161 496 0000"}) {
            var form = Map.of("name", "Nour", "phone", written);
            assertThat(api.post("admin", PATIENTS, form).text("/phone"))
                    .as(written)
                    .isEqualTo("+441614960000");
            assertThat(api.put("admin", path(), form).text("/phone")).isEqualTo("+441614960000");
        }
        assertThat(api.patch("admin", path(), Map.of("phone", "0300 1234567")).text("/phone"))
                .isEqualTo("+443001234567");
    }

    @Test
    void whatNobodyCanCallIsRefusedWithItsField() {
        for (String written : new String[] {"999", "+44", "+441614960000000", "no number"}) {
            var form = Map.of("name", "Nour", "phone", written);
            assertThat(api.post("admin", PATIENTS, form).code()).as(written).isEqualTo(400);
            assertThat(api.put("admin", path(), form).code()).isEqualTo(400);
            var patched = api.patch("admin", path(), Map.of("phone", written));
            assertThat(patched.code()).isEqualTo(400);
            assertThat(patched.text("/errors/phone/0")).startsWith("is not a number");
        }
    }

    /** Older rows: a number is normalised when the row is next written, and no number stays. */
    @Test
    void whatIsKeptAlreadyIsInNobodysWay() {
        clinic.update("UPDATE patient SET phone = '+4401614960000' WHERE id = ?", patient);
        assertThat(api.get("admin", path()).text("/phone")).isEqualTo("+4401614960000");
        assertThat(api.patch("admin", path(), Map.of("name", "Nour")).text("/phone"))
                .isEqualTo("+441614960000");

        clinic.update("UPDATE patient SET phone = '+999123456' WHERE id = ?", patient);
        assertThat(api.patch("admin", path(), Map.of("name", "Noor")).text("/phone"))
                .isEqualTo("+999123456");
        assertThat(
                        api.put("admin", path(), Map.of("name", "Nur", "phone", "+999123456"))
                                .text("/phone"))
                .isEqualTo("+999123456");
        assertThat(api.patch("admin", path(), Map.of("phone", "13")).code()).isEqualTo(400);
    }
}
