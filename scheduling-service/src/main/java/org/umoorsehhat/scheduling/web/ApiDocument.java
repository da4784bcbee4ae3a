package org.umoorsehhat.scheduling.web;

import java.time.LocalTime;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;

/** What the OpenAPI document cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OperationCustomizer whatIsPostedIsCreated() {
        return (operation, handler) -> {
            var done = operation.getResponses().get("200");
            if (done != null && handler.hasMethodAnnotation(PostMapping.class)) {
                operation.getResponses().remove("200");
                operation.getResponses().addApiResponse("201", done);
            }
            return operation;
        };
    }

    @Bean
    PlainSchema timeSchema() {
        return new PlainSchema(
                LocalTime.class,
                "Time on the doctor's wall clock",
                "10:00:00",
                "time",
                Set.of("string"));
    }

    @Bean
    PlainSchema clearableSchema() {
        return new PlainSchema(
                Clearable.class, "null erases it", null, null, Set.of("string", "null"));
    }

    @Bean
    PlainSchema clearableNumberSchema() {
        return new PlainSchema(
                ClearableNumber.class, "null erases it", "7", "int64", Set.of("integer", "null"));
    }
}
