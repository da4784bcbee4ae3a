package org.umoorsehhat.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

        var taken =
                RefusalProblems.problem(
                        new Refusal.Taken("room-taken", "Taken", "room", "is taken"));

        assertThat(taken.getStatusCode().value()).isEqualTo(409);
        assertThat(taken.getBody().getProperties())
                .containsEntry("errors", Map.of("room", List.of("is taken")));
        assertThat(missing.getStatusCode().value()).isEqualTo(404);
        assertThat(missing.getBody().getDetail()).isEqualTo("There is none.");
        assertThat(invalid.getStatusCode().value()).isEqualTo(400);
        assertThat(invalid.getBody().getDetail()).isEqualTo("end_time: is too early");
        assertThat(conflict.getStatusCode().value()).isEqualTo(409);
        assertThat(conflict.type()).isEqualTo("slot-booked");
        assertThat(conflict.getBody().getProperties()).containsEntry("held", 2L);
    }
}
