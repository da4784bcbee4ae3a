package org.umoorsehhat.booking.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;

class PrivateFieldsTest {

    @Test
    void eachIsThePatientsOrStaffsOrTheReasonOfACancellation() {
        var all = new ArrayList<>(PrivateValues.OF_THE_PATIENT);
        all.addAll(PrivateValues.OF_STAFF);
        all.add("cancellation_reason");
        assertThat(PrivateValues.NONE.asMap()).containsOnlyKeys(all);
    }

    /** Events leave the clinic: none has a private field. */
    @Test
    void noEventHasOne() throws IOException {
        var schemas =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:schemas/**/*.json");
        assertThat(schemas).hasSizeGreaterThan(30);
        for (var schema : schemas) {
            String text = schema.getContentAsString(StandardCharsets.UTF_8);
            for (String name : PrivateValues.NONE.asMap().keySet()) {
                assertThat(text).as(schema.getFilename()).doesNotContain("\"" + name + "\"");
            }
        }
    }
}
