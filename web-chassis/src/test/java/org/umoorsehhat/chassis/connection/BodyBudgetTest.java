package org.umoorsehhat.chassis.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.chassis.connection.BodyBudget.Answer.TAKEN;
import static org.umoorsehhat.chassis.connection.BodyBudget.Answer.TOO_MANY_OF_ALL;
import static org.umoorsehhat.chassis.connection.BodyBudget.Answer.TOO_MANY_OF_CALLER;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private final BodyBudget budget = new BodyBudget(100, 60, new SimpleMeterRegistry());

    @Test
    void aCallerHasAShareAndAllHaveOneBudget() {
        assertThat(budget.take("a", 60)).isEqualTo(TAKEN);
        assertThat(budget.take("a", 1)).isEqualTo(TOO_MANY_OF_CALLER);
        assertThat(budget.take("b", 40)).isEqualTo(TAKEN);
        assertThat(budget.take("b", 1)).isEqualTo(TOO_MANY_OF_ALL);

        budget.giveBack("a", 60);
        assertThat(budget.take("b", 20)).isEqualTo(TAKEN);
        assertThat(budget.take("c", 40)).isEqualTo(TAKEN);
    }
}
