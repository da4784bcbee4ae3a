package org.umoorsehhat.gateway.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.problem.ProblemHandler;
import org.umoorsehhat.chassis.problem.ProblemWriter;

@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer) {
        return new ProblemHandler(writer, GatewayProblems::of);
    }
}
