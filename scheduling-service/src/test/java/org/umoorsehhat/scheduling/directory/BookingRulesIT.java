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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What patients are held to: kept with doctors and services, and told to whoever books. */
class BookingRulesIT extends SchedulingIT {

    private static final String NOTICE = "minimum_notice_minutes";
    private static final String DAYS = "maximum_days_ahead";
    private static final String DEADLINE = "cancellation_deadline_minutes";

    private static List<Integer> rules(JsonNode one) {
        return List.of(
                one.path(NOTICE).asInt(-1), one.path(DAYS).asInt(-1), one.path(DEADLINE).asInt(-1));
    }

    private long service(Object... rules) {
        var body =
                with(
                        "doctor",
                        api.doctor("Asia/Riyadh"),
                        "name",
                        "Heart check-up",
                        "duration_minutes",
                        30,
                        "price",
                        "180.00");
        return api.post("services", but(body, rules)).expect(201).path("id").asLong();
    }

    @Test
    void thereAreNoneUntilSomebodySaysSo() {
        assertThat(rules(api.get("doctors/" + api.doctor("Asia/Riyadh")).expect(200)))
                .containsExactly(0, 0, 0);
        assertThat(rules(api.get("services/" + service()).expect(200))).containsExactly(0, 0, 0);
    }

    @Test
    void whatIsLeftOutOfAPatchStaysAndOfAPutIsNone() {
        String path = "services/" + service(NOTICE, 120, DAYS, 90, DEADLINE, 1440);
        assertThat(rules(api.patch(path, with(DAYS, 30)).expect(200)))
                .containsExactly(120, 30, 1440);
        assertThat(rules(api.patch(path, with(NOTICE, 0)).expect(200)))
                .as("0 is none")
                .containsExactly(0, 30, 1440);
        api.patch(path, with("is_active", false)).expect(200);
        assertThat(rules(api.get(path).expect(200))).containsExactly(0, 30, 1440);
        var doctor = api.post("doctors", but(doctorBody("Asia/Riyadh"), DEADLINE, 60)).expect(201);
        assertThat(rules(doctor)).containsExactly(0, 0, 60);
        var replaced =
                api.call(
                        Tokens.admin(),
                        HttpMethod.PUT,
                        "doctors/" + doctor.path("id").asLong(),
                        doctorBody("Asia/Riyadh"));
        assertThat(rules(replaced.expect(200))).containsExactly(0, 0, 0);
    }

    @Test
    void topicTellsThoseThatThereAre() {
        long id = service(NOTICE, 120, DEADLINE, 1440);
        api.patch("services/" + id, with(NOTICE, 0)).expect(200);
        try (var topic = new TopicReader("scheduling.public.services")) {
            var told =
                    topic.await(String.valueOf(id), 2).stream()
                            .map(event ->
                                    JsonMapper.shared().readTree(new String(event.value(), UTF_8)))
                            .toList();
            assertThat(rules(told.getFirst())).containsExactly(120, -1, 1440);
            assertThat(rules(told.getLast())).containsExactly(-1, -1, 1440);
        }
    }

    /** Limits of one patient: the period goes with the number of cancellations. */
    @Test
    void limitsAreKeptAndToldWhereThereAreSome() {
        long id = service("maximum_live_bookings", 2, "maximum_bookings_per_day", 1);
        var kept = api.patch("services/" + id, with("maximum_cancellations", 3)).expect(200);
        assertThat(kept.path("maximum_live_bookings").asInt()).isEqualTo(2);
        assertThat(kept.path("maximum_bookings_per_day").asInt()).isEqualTo(1);
        assertThat(kept.path("maximum_cancellations").asInt()).isEqualTo(3);
        assertThat(kept.path("cancellation_period_days").asInt()).as("usual").isEqualTo(30);
        try (var topic = new TopicReader("scheduling.public.services")) {
            var told =
                    topic.await(String.valueOf(id), 2).stream()
                            .map(event ->
                                    JsonMapper.shared().readTree(new String(event.value(), UTF_8)))
                            .toList();
            assertThat(told.getFirst().has("cancellation_period_days")).isFalse();
            assertThat(told.getFirst().path("maximum_live_bookings").asInt()).isEqualTo(2);
            assertThat(told.getLast().path("maximum_cancellations").asInt()).isEqualTo(3);
            assertThat(told.getLast().path("cancellation_period_days").asInt()).isEqualTo(30);
        }
    }

    @Test
    void minutesBetweenVisitsAreKeptAndTold() {
        long id = service("buffer_before_minutes", 10);
        var kept = api.patch("services/" + id, with("buffer_after_minutes", 5)).expect(200);
        assertThat(kept.path("buffer_before_minutes").asInt()).isEqualTo(10);
        assertThat(kept.path("buffer_after_minutes").asInt()).isEqualTo(5);
        try (var topic = new TopicReader("scheduling.public.services")) {
            var told = topic.await(String.valueOf(id), 2);
            assertThat(new String(told.getFirst().value(), UTF_8))
                    .contains("\"buffer_before_minutes\": 10")
                    .doesNotContain("buffer_after_minutes");
            assertThat(new String(told.getLast().value(), UTF_8))
                    .contains("\"buffer_after_minutes\": 5");
        }
    }

    private static String confirmation(JsonNode one) {
        return one.path("confirmation").asString() + " " + one.path("confirms_at_once").asBoolean();
    }

    /** The flag that was there first says a part of it. */
    @Test
    void whoIsConfirmedIsSaidInOneOfTwoWays() {
        String path = "services/" + service();
        assertThat(confirmation(api.get(path).expect(200))).isEqualTo("required false");
        assertThat(confirmation(api.patch(path, with("confirms_at_once", true)).expect(200)))
                .isEqualTo("automatic true");
        assertThat(confirmation(api.patch(path, with("confirmation", "new_patients")).expect(200)))
                .isEqualTo("new_patients false");
        assertThat(confirmation(api.patch(path, with("confirms_at_once", false)).expect(200)))
                .as("it stays")
                .isEqualTo("new_patients false");
        var both = with("confirms_at_once", true, "confirmation", "required");
        assertThat(api.patch(path, both).expect(400).path("errors").propertyNames())
                .containsExactly("confirmation");
        api.patch(path, with("confirmation", "sometimes")).expect(400);
        var doctor =
                api.post("doctors", but(doctorBody("Asia/Riyadh"), "confirmation", "automatic"));
        assertThat(confirmation(doctor.expect(201))).isEqualTo("automatic true");
    }

    @Test
    void topicTellsOfNewPatientsBesideTheFlag() {
        long id = service("confirmation", "new_patients");
        api.patch("services/" + id, with("confirmation", "automatic")).expect(200);
        try (var topic = new TopicReader("scheduling.public.services")) {
            var told = topic.await(String.valueOf(id), 2);
            assertThat(new String(told.getFirst().value(), UTF_8))
                    .contains("\"confirms_at_once\": false", "\"confirmation\": \"new_patients\"");
            assertThat(new String(told.getLast().value(), UTF_8))
                    .contains("\"confirms_at_once\": true")
                    .doesNotContain("\"confirmation\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "minimum_notice_minutes, -1",
        "minimum_notice_minutes, 43201",
        "maximum_days_ahead, -1",
        "maximum_days_ahead, 3651",
        "cancellation_deadline_minutes, -1",
        "cancellation_deadline_minutes, 43201",
        "maximum_live_bookings, -1",
        "maximum_bookings_per_day, 1001",
        "maximum_cancellations, 1001",
        "cancellation_period_days, 0",
        "cancellation_period_days, 367",
        "buffer_before_minutes, -1",
        "buffer_after_minutes, 241"
    })
    void numbersHaveLimits(String field, int value) {
        for (String path :
                List.of("doctors/" + api.doctor("Asia/Riyadh"), "services/" + service())) {
            var problem = api.patch(path, with(field, value)).expect(400);
            assertThat(problem.path("errors").propertyNames()).containsExactly(field);
        }
    }

    @Test
    void everybodyReadsThemAndOnlyAdministratorsWriteThem() {
        String path = "services/" + service(NOTICE, 120);
        assertThat(rules(api.call(Tokens.patient(7), HttpMethod.GET, path, null).expect(200)))
                .containsExactly(120, 0, 0);
        for (String token : List.of(Tokens.patient(7), Tokens.doctor(1), Tokens.frontDesk())) {
            assertThat(api.call(token, HttpMethod.PATCH, path, with(NOTICE, 0)).status())
                    .isEqualTo(403);
        }
    }
}
