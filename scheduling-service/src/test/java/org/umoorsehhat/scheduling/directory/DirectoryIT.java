package org.umoorsehhat.scheduling.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicReader;

class DirectoryIT extends SchedulingIT {

    @Test
    void aDoctorIsRegisteredChangedAndDeactivatedAndTheTopicTells() {
        var created =
                api.post("doctors", but(doctorBody("Asia/Riyadh"), "user_sub", "doctor-of-topic"))
                        .expect(201);
        long id = created.path("id").asLong();
        assertThat(created.path("consultation_fee").asString()).isEqualTo("150.00");
        assertThat(created.path("is_active").asBoolean()).isTrue();

        var changed =
                api.patch("doctors/" + id, with("consultation_fee", "160", "location", "Clinic 7"))
                        .expect(200);
        assertThat(changed.path("consultation_fee").asString()).isEqualTo("160.00");
        assertThat(changed.path("user_sub").asString()).isEqualTo("doctor-of-topic");
        api.patch("doctors/" + id, "{\"user_sub\": null}").expect(200);
        api.delete("doctors/" + id).expect(204);

        assertThat(api.get("doctors/" + id).expect(200).path("is_active").asBoolean()).isFalse();
        try (var topic = new TopicReader("scheduling.public.doctors")) {
            var events = topic.await(String.valueOf(id), 4);
            assertThat(events)
                    .as("login names are nobody's business")
                    .noneMatch(event -> new String(event.value(), UTF_8).contains("user_sub"));
            assertThat(events)
                    .extracting(TopicReader::fact)
                    .containsExactly(
                            "doctor-registered",
                            "doctor-changed",
                            "doctor-changed",
                            "doctor-deactivated");
        }
    }

    @Test
    void loginNamesAreForAdministrators() {
        long id =
                api.post("doctors", but(doctorBody("Asia/Riyadh"), "user_sub", "doctor-of-login"))
                        .expect(201)
                        .path("id")
                        .asLong();
        assertThat(api.get("doctors/" + id).expect(200).path("user_sub").asString())
                .isEqualTo("doctor-of-login");
        for (String who : List.of(Tokens.doctor(id), Tokens.patient(7))) {
            var one = api.call(who, HttpMethod.GET, "doctors/" + id, null).expect(200);
            assertThat(one.path("name").isString()).isTrue();
            assertThat(one.path("user_sub").isNull()).isTrue();
            var all = api.call(who, HttpMethod.GET, "doctors?page_size=200", null).expect(200);
            assertThat(all.toString()).doesNotContain("doctor-of-login");
        }
    }

    @Test
    void aServiceIsOfferedChangedAndWithdrawnAndTheTopicTells() {
        long doctor = api.doctor("Asia/Riyadh");
        var body =
                with(
                        "doctor",
                        doctor,
                        "name",
                        "Heart check-up",
                        "duration_minutes",
                        30,
                        "price",
                        "180.00");
        long id = api.post("services", body).expect(201).path("id").asLong();
        api.call(
                        Tokens.admin(),
                        HttpMethod.PUT,
                        "services/" + id,
                        but(body, "duration_minutes", 45, "price", "220.00"))
                .expect(200);
        api.patch("services/" + id, with("is_active", false)).expect(200);

        try (var topic = new TopicReader("scheduling.public.services")) {
            assertThat(topic.await(String.valueOf(id), 3))
                    .extracting(TopicReader::fact)
                    .containsExactly("service-offered", "service-changed", "service-withdrawn");
        }
        assertThat(api.get("services?doctor=" + doctor).expect(200).path("count").asInt())
                .isEqualTo(1);
        assertThat(
                        api.get("services?is_active=true&doctor=" + doctor)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "time_zone, Mars/Olympus",
        "time_zone, +03:00",
        "time_zone, SystemV/AST4",
        "time_zone, Etc/GMT+3",
        "consultation_fee, -1",
        "consultation_fee, 1.005",
        "consultation_fee, 123456789",
        "consultation_fee, many",
        "name, ''",
        "name, '  '",
        "specialty, ''"
    })
    void badInputIsRefusedOnItsField(String field, String value) {
        var problem = api.post("doctors", but(doctorBody("Asia/Riyadh"), field, value)).expect(400);
        assertThat(problem.path("errors").has(field)).isTrue();
    }

    @Test
    void onlyAdministratorsWrite() {
        for (String token : new String[] {Tokens.patient(1), Tokens.doctor(1)}) {
            assertThat(
                            api.call(token, HttpMethod.POST, "doctors", doctorBody("Asia/Riyadh"))
                                    .status())
                    .isEqualTo(403);
            assertThat(api.call(token, HttpMethod.GET, "doctors", null).status()).isEqualTo(200);
        }
    }

    @Test
    void aLoginBelongsToOneDoctor() {
        api.post("doctors", but(doctorBody("Asia/Riyadh"), "user_sub", "one-login")).expect(201);
        var problem =
                api.post("doctors", but(doctorBody("Asia/Riyadh"), "user_sub", "one-login"))
                        .expect(400);
        assertThat(problem.path("errors").has("user_sub")).isTrue();
    }

    @Test
    void aStaleIfMatchIsRefused() {
        long id = api.doctor("Asia/Riyadh");
        var change = with("name", "Dr. Other");
        var fresh =
                api.call(
                        Tokens.admin(),
                        HttpMethod.PATCH,
                        "doctors/" + id,
                        change,
                        "If-Match",
                        "\"1\"");
        assertThat(fresh.headers().getETag()).isEqualTo("\"2\"");
        api.call(Tokens.admin(), HttpMethod.DELETE, "doctors/" + id, null, "If-Match", "\"1\"")
                .expect(412);
    }

    @Test
    void aZoneStaysWhileSlotsArePublishedInIt() {
        long id = api.doctor("Asia/Riyadh");
        long slot = api.slot(id, MONDAY, "10:00", "10:30");
        api.patch("doctors/" + id, with("time_zone", "Europe/Berlin")).expect(409);
        api.delete("time-slots/" + slot).expect(204);
        api.patch("doctors/" + id, with("time_zone", "Europe/Berlin")).expect(200);
    }
}
