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

/** What patients owe who cancel late: kept with doctors and services, and told to whoever books. */
class CancellationFeesIT extends SchedulingIT {

    private static final String AMOUNT = "cancellation_fee_amount";
    private static final String PERCENT = "cancellation_fee_percent";
    private static final String MINUTES = "cancellation_fee_minutes";
    private static final String NO_SHOW = "no_show_fee";

    private static String fee(JsonNode one) {
        return String.join(
                " ",
                one.path(AMOUNT).toString(),
                one.path(PERCENT).toString(),
                one.path(MINUTES).toString(),
                one.path(NO_SHOW).toString());
    }

    private String service(Object... fee) {
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
        return "services/" + api.post("services", but(body, fee)).expect(201).path("id").asLong();
    }

    @Test
    void thereIsNoneUntilSomebodySaysSo() {
        assertThat(fee(api.get(service()).expect(200))).isEqualTo("null null 0 false");
        assertThat(fee(api.get("doctors/" + api.doctor("Asia/Riyadh")).expect(200)))
                .isEqualTo("null null 0 false");
    }

    @Test
    void isAnAmountOrAShareAndChangesByItsParts() {
        String path = service(AMOUNT, "20", MINUTES, 1440, NO_SHOW, true);
        assertThat(fee(api.patch(path, with(MINUTES, 60)).expect(200)))
                .isEqualTo("\"20.00\" null 60 true");
        var both = api.patch(path, with(PERCENT, 50)).expect(400);
        assertThat(both.path("errors").path(PERCENT).path(0).asString())
                .isEqualTo("cannot stand beside cancellation_fee_amount");
        String share = "{\"%s\": null, \"%s\": 50}".formatted(AMOUNT, PERCENT);
        assertThat(fee(api.patch(path, share).expect(200))).isEqualTo("null 50 60 true");
        String none = "{\"%s\": null}".formatted(PERCENT);
        assertThat(fee(api.patch(path, none).expect(200))).isEqualTo("null null 60 true");
        var doctor = but(doctorBody("Asia/Riyadh"), new Object[] {PERCENT, 100});
        assertThat(fee(api.post("doctors", doctor).expect(201))).isEqualTo("null 100 0 false");
    }

    @ParameterizedTest
    @CsvSource({
        "cancellation_fee_amount, '\"180.01\"'",
        "cancellation_fee_amount, '\"-1\"'",
        "cancellation_fee_amount, '\"0.001\"'",
        "cancellation_fee_percent, 101",
        "cancellation_fee_percent, -1",
        "cancellation_fee_percent, 12.5",
        "cancellation_fee_percent, '\"half\"'",
        "cancellation_fee_minutes, -1",
        "cancellation_fee_minutes, 43201",
        "cancellation_fee_minutes, null",
        "no_show_fee, null",
        "no_show_fee, '\"yes\"'"
    })
    void othersAreRefusedByName(String field, String value) {
        String path = service();
        var problem = api.patch(path, "{\"%s\": %s}".formatted(field, value)).expect(400);
        assertThat(problem.path("errors").propertyNames()).containsExactly(field);
    }

    @Test
    void topicTellsWhatThereIs() {
        String path = service(PERCENT, 25, MINUTES, 1440, NO_SHOW, true);
        api.patch(
                        path,
                        "{\"%s\": null, \"%s\": 0, \"%s\": false}"
                                .formatted(PERCENT, MINUTES, NO_SHOW))
                .expect(200);
        try (var topic = new TopicReader("scheduling.public.services")) {
            var told =
                    topic.await(path.substring("services/".length()), 2).stream()
                            .map(event ->
                                    JsonMapper.shared().readTree(new String(event.value(), UTF_8)))
                            .toList();
            assertThat(fee(told.getFirst())).isEqualTo(" 25 1440 true");
            assertThat(fee(told.getLast()).strip()).isEmpty();
        }
    }

    @Test
    void everybodyReadsItAndOnlyAdministratorsWriteIt() {
        String path = service(PERCENT, 25);
        assertThat(fee(api.call(Tokens.patient(7), HttpMethod.GET, path, null).expect(200)))
                .isEqualTo("null 25 0 false");
        for (String token : List.of(Tokens.patient(7), Tokens.doctor(1), Tokens.frontDesk())) {
            assertThat(api.call(token, HttpMethod.PATCH, path, with(PERCENT, 0)).status())
                    .isEqualTo(403);
        }
    }
}
