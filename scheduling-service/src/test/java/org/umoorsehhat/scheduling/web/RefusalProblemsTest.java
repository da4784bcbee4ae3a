package org.umoorsehhat.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.rules.Refusal;

class RefusalProblemsTest {

    @Test
    void aRefusalBecomesAProblemWithItsStatusTypeAndNumbers() {
        var missing = RefusalProblems.problem(new Refusal.NotFound("There is none."));
        var invalid = RefusalProblems.problem(new Refusal.Invalid("end_time", "is too early"));
        var conflict =
                RefusalProblems.problem(
                        new Refusal.Conflict(
                                "slot-booked", "Booked", "There are 2.", Map.of("held", 2L)));

        assertThat(missing.getStatusCode().value()).isEqualTo(404);
        assertThat(missing.getBody().getDetail()).isEqualTo("There is none.");
        assertThat(invalid.getStatusCode().value()).isEqualTo(400);
        assertThat(invalid.getBody().getDetail()).isEqualTo("end_time: is too early");
        assertThat(conflict.getStatusCode().value()).isEqualTo(409);
        assertThat(conflict.type()).isEqualTo("slot-booked");
        assertThat(conflict.getBody().getProperties()).containsEntry("held", 2L);
    }
}
