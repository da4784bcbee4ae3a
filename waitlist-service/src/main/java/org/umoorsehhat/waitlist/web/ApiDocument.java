package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OperationCustomizer acceptingMayTakeTime() {
        return (operation, handler) -> {
            var done = operation.getResponses().get("200");
            if (done != null && handler.getMethod().getName().equals("accept")) {
                done.setDescription("The appointment is made.");
                operation
                        .getResponses()
                        .addApiResponse(
                                "202",
                                new ApiResponse()
                                        .description(
                                                "It is being made; offer.status of the entry will tell.")
                                        .content(done.getContent()));
            }
            return operation;
        };
    }
}
