package org.umoorsehhat.booking.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.PageQuery;

/** What the OpenAPI document cannot read from the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OperationCustomizer parametersAndProblems() {
        return (operation, handler) -> {
            if (takes(handler, PageQuery.class)) {
                paged(operation);
            }
            if (takes(handler, IdempotencyKey.class)) {
                repeatable(operation);
            }
            AnnouncedAnswers.add(operation, handler);
            return operation;
        };
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static void paged(Operation operation) {
        operation
                .addParametersItem(
                        new QueryParameter()
                                .name("page")
                                .description("from 1")
                                .schema(whole(1, 10_000)))
                .addParametersItem(
                        new QueryParameter()
                                .name("page_size")
                                .description("20 unless given")
                                .schema(whole(1, PageQuery.MAX_SIZE)))
                .addParametersItem(
                        new QueryParameter()
                                .name("cursor")
                                .description(
                                        "reads on where the last page ended, without a count; empty for the first page")
                                .schema(typed(new StringSchema(), "string")));
    }

    private static void repeatable(Operation operation) {
        operation.addParametersItem(
                new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "1 to 255 printable characters; a repeat with the same one gets the first one's answer")
                        .schema(typed(new StringSchema().minLength(1).maxLength(255), "string")));
    }

    private static Schema<?> whole(long from, long to) {
        return typed(
                new IntegerSchema()
                        .minimum(BigDecimal.valueOf(from))
                        .maximum(BigDecimal.valueOf(to)),
                "integer");
    }

    /** OpenAPI 3.1 has a set of types. */
    private static Schema<?> typed(Schema<?> schema, String type) {
        schema.setTypes(Set.of(type));
        return schema;
    }
}
