package org.umoorsehhat.booking.online.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.umoorsehhat.booking.online.PaymentProvider;
import org.umoorsehhat.chassis.problem.Problem;

/** Where a clinic has no provider of payments, nothing is there. */
class ConfiguredProviderTest {

    @Test
    void withoutOneNothingIsThere() {
        var none = new StaticListableBeanFactory().getBeanProvider(PaymentProvider.class);
        assertThatThrownBy(() -> new ConfiguredProvider(none).get().block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.getStatusCode().value()).isEqualTo(404);
                            assertThat(problem.type()).isEqualTo("not-configured");
                        });
    }
}
