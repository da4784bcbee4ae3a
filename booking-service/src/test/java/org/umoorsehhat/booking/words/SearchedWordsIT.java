package org.umoorsehhat.booking.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/** Who searches finds what they mean, however it was written and however they write it. */
class SearchedWordsIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients";

    private List<Long> found(String list, String words) {
        var answer =
                api.get(
                        "admin",
                        list
                                + "?page_size=200&search="
                                + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .path("results")
                .valueStream()
                .map(one -> one.path("id").asLong())
                .toList();
    }

    private long booked(String reason) {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        var body = Api.booking(doctor, patient, day, "10:00");
        body.put("reason_for_visit", reason);
        return api.post("patient" + patient, Api.APPOINTMENTS, body).id();
    }

    @ParameterizedTest
    @CsvSource({
        "José Großmann, jose",
        "José Großmann, GROSSMANN",
        "José Großmann, 'josé groß'",
        "Isik ışık, IŞIK",
        "Isik ışık, isik",
        "مُحَمَّد عليّ, محمد على",
        "فاطمة الزهراء, فاطمه",
        "کریم, كريم",
        "بيت ٤٢, 42",
    })
    void aPatientAndAReason(String written, String asked) {
        for (var form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            String name = Normalizer.normalize(written, form);
            long made = api.post("admin", PATIENTS, Map.of("name", name)).id();
            long renamed = clinic.patient();
            api.patch("admin", PATIENTS + "/" + renamed, Map.of("name", name));
            for (var askedForm : Normalizer.Form.values()) {
                String words = Normalizer.normalize(asked, askedForm);
                assertThat(found(PATIENTS, words)).as(words).contains(made, renamed);
            }
        }
        long visit = booked(written);
        assertThat(found(Api.APPOINTMENTS, asked)).as(asked).contains(visit);
        assertThat(
                        api.patch(
                                        "admin",
                                        Api.APPOINTMENTS + "/" + visit,
                                        Map.of("reason_for_visit", "headache " + visit))
                                .code())
                .isEqualTo(200);
        assertThat(found(Api.APPOINTMENTS, asked)).doesNotContain(visit);
        assertThat(found(Api.APPOINTMENTS, "HEADACHE " + visit)).containsExactly(visit);
        assertThat(found(Api.APPOINTMENTS + "", String.valueOf(visit).replace('1', '١')))
                .as("its number in other digits")
                .contains(visit);
    }

    @Test
    void whomAnAppointmentIsOfAndWithWhom() {
        long visit = booked("cough");
        TopicWriter.ensure("scheduling.public.doctors");
        api.patch("admin", PATIENTS + "/" + patient, Map.of("name", "Zoë Łęcka"));
        assertThat(found(Api.APPOINTMENTS, "zoe lecka")).contains(visit);

        TopicWriter.send(
                "scheduling.public.doctors",
                "org.umoorsehhat.scheduling.doctor-changed.v1",
                doctor,
                doctor,
                1,
                Map.of(
                        "doctor_id",
                        doctor,
                        "name",
                        "د. إيمان الهاشميّ " + doctor,
                        "specialty",
                        "Surgery",
                        "time_zone",
                        Clinic.ZONE.getId(),
                        "consultation_fee",
                        "150.00",
                        "is_active",
                        true,
                        "confirms_at_once",
                        false));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(found(Api.APPOINTMENTS, "ايمان الهاشمي " + doctor))
                                .contains(visit));
    }

    @Test
    void marksAloneAskForNothing() {
        assertThat(found(PATIENTS, "\u0640\u064f")).isNotEmpty();
        assertThat(found(PATIENTS, "％")).as("no pattern").isEmpty();
    }
}
