package org.umoorsehhat.gateway.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.umoorsehhat.chassis.problem.ProblemHandler;
import org.umoorsehhat.chassis.problem.ProblemWriter;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer) {
        return new ProblemHandler(writer, GatewayProblems::of);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    FatalErrors beforeEverything() {
        return new FatalErrors();
    }

    /** Which may have had to read keys. */
    @Bean
    @Order(0)
    FatalErrors afterSecurity() {
        return new FatalErrors();
    }
}
