package org.umoorsehhat.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json31;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainSchemaTest {

    private static String shown(
            @Nullable String example, @Nullable String format, Set<String> types) throws Exception {
        var plain = new PlainSchema(Object.class, "What it is", example, format, types);
        return Json31.mapper().writeValueAsString(plain.schema());
    }

    @Test
    void textsAreTexts() throws Exception {
        assertThat(shown("10:00:00", "time", Set.of("string")))
                .contains("\"type\":\"string\"", "\"format\":\"time\"", "\"example\":\"10:00:00\"");
    }

    @Test
    void numbersAreNumbers() throws Exception {
        assertThat(shown("50", null, Set.of("integer")))
                .contains("\"type\":\"integer\"", "\"example\":50")
                .doesNotContain("format");
    }

    @Test
    void someHaveNoExample() throws Exception {
        assertThat(shown(null, null, Set.of("string"))).doesNotContain("example");
    }
}
