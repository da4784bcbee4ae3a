package org.umoorsehhat.chassis.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> NAMES =
            List.of("status", "date_from", "date_to", "doctor", "page", "page_size", "is_active");

    @ParameterizedTest
    @CsvSource({
        "Status,status",
        "statuss,status",
        "dateFrom,date_from",
        "date-to,date_to",
        "docotr,doctor",
        "pageSize,page_size",
        "active,is_active",
        "doctor_id,doctor"
    })
    void aSlipIsUnderstood(String written, String meant) {
        assertThat(NearestName.of(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "x", "limit"})
    void anotherWordIsNone(String written) {
        assertThat(NearestName.of(written, NAMES)).isEmpty();
    }
}
