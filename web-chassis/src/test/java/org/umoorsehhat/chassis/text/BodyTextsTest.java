package org.umoorsehhat.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.chassis.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class BodyTextsTest {

    private static final int MANY = 100_000;

    private final BodyTexts texts =
            new BodyTexts(JsonMapper.shared(), new LinesFields(Set.of("notes")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a\\ud800b\"} | name",
                "{\"name\": \"a\\u0000b\"} | name",
                "{\"name\": \"a\\r\\nb\"} | name",
                "{\"name\": \"\\u202e\"} | name",
                "{\"name\": \"\\u200b\"} | name",
                "{\"notes\": \"a\\rb\"} | notes",
                "{\"notes\": [\"x\", \"\\u0000\"]} | notes[1]",
                "{\"a\": {\"b\": [{\"c\": \"\\b\"}]}} | a.b[0].c",
                "{\"a\": {\"\\u0000\": 1}} | a",
                "{\"\\u202e\": 1} | body",
                "[\"\\u0000\"] | [0]",
                "\"\\u0000\" | body"
            })
    void theFieldIsNamed(String body, String field) {
        assertThat(errors(body, StandardCharsets.UTF_8)).containsOnlyKeys(field);
        assertThat(errors(body, StandardCharsets.UTF_16BE)).containsOnlyKeys(field);
    }

    @Test
    void allFieldsAreToldAtOnce() {
        assertThat(
                        errors(
                                "{\"a\": \"\\u0000\", \"b\": \"x\", \"c\": \"\\t\"}",
                                StandardCharsets.UTF_8))
                .containsOnlyKeys("a", "c");
        String many = "[" + "\"\\u0000\",".repeat(MANY) + "1]";
        assertThat(errors(many, StandardCharsets.UTF_8)).hasSize(20);
    }

    @Test
    void surrogatesWrittenAsBytesAreTold() {
        byte[] body = "{\"name\": \"a???b\"}".getBytes(StandardCharsets.UTF_8);
        int at = new String(body, StandardCharsets.UTF_8).indexOf('?');
        body[at] = (byte) 0xED;
        body[at + 1] = (byte) 0xA0;
        body[at + 2] = (byte) 0x80;
        assertThatThrownBy(() -> texts.checked(body))
                .isInstanceOfAny(Problem.class, JacksonException.class);
    }

    @Test
    void lineEndsBecomeLineFeeds() {
        String body =
                "{\"notes\": \"a\\r\\nb\\\\r\\n\", \"n\": 1.10, \"big\": 12345678901234567890}";
        assertThat(
                        new String(
                                texts.checked(body.getBytes(StandardCharsets.UTF_8)),
                                StandardCharsets.UTF_8))
                .isEqualTo("{\"notes\":\"a\\nb\\\\r\\n\",\"n\":1.10,\"big\":12345678901234567890}");
    }

    @Test
    void goodBodiesStayAsTheyAre() {
        for (String body : new String[] {"{\"a\": \"x\"}", "{\"a\": \"\\u0041 é\"}", ""}) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            assertThat(texts.checked(bytes)).isSameAs(bytes);
        }
    }

    @Test
    void bigAndRepeatedTextsTakeNoTime() {
        for (String part :
                new String[] {"\\u0000", "\\r\\n", "\\ud800", "é", "\\\\", "{\\\"a\\\":"}) {
            String body = "{\"name\": \"" + part.repeat(MANY) + "\"}";
            Assertions.assertThatCode(() -> errors(body, StandardCharsets.UTF_8))
                    .as(part)
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() ->
                        texts.checked(
                                ("[".repeat(MANY) + "\"\\u0000\"")
                                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JacksonException.class);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        errors(
                                "{\"a\": \"" + "\\u0041".repeat(MANY) + "\"}",
                                StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> errors(String body, Charset charset) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> texts.checked(body.getBytes(charset)));
        return problem == null
                ? Map.of()
                : (Map<String, Object>) problem.getBody().getProperties().get("errors");
    }
}
