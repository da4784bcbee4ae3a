package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.ForgedTokens;
import org.umoorsehhat.testsupport.Tokens;

class InvalidInputIT extends SchedulingIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"doctor\": 1,}",
                "{\"doctor\": 1e999}",
                "{\"doctor\": 1.5}",
                "{\"doctor\": true}",
                "{\"doctor\": \"1\"}",
                "{\"doctor\": {}}",
                "{\"date\": 20270101}",
                "{\"start_time\": [10, 0]}"
            })
    void malformedJsonAndWrongTypesAreBadRequests(String body) {
        for (String path :
                new String[] {"time-slots", "time-slots/bulk_create", "time-slots/recurring"}) {
            assertThat(api.post(path, body).expect(400).path("errors")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1.5", "true", "[]", "{}", "null"})
    void aNameThatIsNotATextIsRefused(String value) {
        String body =
                "{\"name\": %s, \"specialty\": \"x\", \"time_zone\": \"UTC\", \"consultation_fee\": \"1.00\"}"
                        .formatted(value);
        assertThat(api.post("doctors", body).expect(400).path("errors").has("name")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctors",
                "services",
                "time-slots",
                "time-slots/bulk_create",
                "time-slots/recurring",
                "time-off"
            })
    void aBodyOfTenMegabytesIsTooLarge(String path) {
        String body = "{\"doctor\": \"" + "x".repeat(10_000_000) + "\"}";
        api.post(path, body).expect(413);
        api.call(Api.ADMIN, HttpMethod.POST, path, body, "Idempotency-Key", "large").expect(413);
    }

    @Test
    void noTokenAndForgedOnesAreRefused() {
        ForgedTokens.all()
                .forEach((what, token) ->
                        assertThat(api.call(token, HttpMethod.GET, "time-slots", null).status())
                                .as(what)
                                .isEqualTo(401));
        assertThat(api.call(Tokens.patient(1), HttpMethod.GET, "time-slots/x", null).status())
                .isEqualTo(400);
        assertThat(
                        api.call(
                                        Tokens.admin(),
                                        HttpMethod.DELETE,
                                        "time-slots/99999999999999999999",
                                        null)
                                .status())
                .isEqualTo(400);
    }
}
