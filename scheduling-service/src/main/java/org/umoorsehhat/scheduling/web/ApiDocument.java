package org.umoorsehhat.scheduling.web;

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
}
