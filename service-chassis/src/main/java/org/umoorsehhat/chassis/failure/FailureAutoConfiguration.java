package org.umoorsehhat.chassis.failure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.umoorsehhat.chassis.problem.ProblemHandler;
import org.umoorsehhat.chassis.problem.ProblemWriter;

/** Problems of a service. */
@AutoConfiguration(beforeName = "org.umoorsehhat.chassis.web.WebAutoConfiguration")
class FailureAutoConfiguration {

    @Bean
    ProblemHandler problemHandler(ProblemWriter writer) {
        return new ProblemHandler(writer, ServiceProblems::of);
    }
}
