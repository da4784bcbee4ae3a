package org.umoorsehhat.chassis.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.link.MessageLink;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.IfMatch;

/** The OpenAPI document as the JSON really looks. */
@AutoConfiguration
class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        AccessRecord.class,
                        Caller.class,
                        IdempotencyKey.class,
                        MessageLink.class,
                        IfMatch.class,
                        PageQuery.class)
                .addResponseWrapperToIgnore(Edit.class);
    }

    /**
     * springdoc reads models with Jackson 2, which knows nothing of our settings. First of all
     * converters, which makes it the last to be asked: others unwrap {@code Mono} before.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver snakeCaseModels() {
        return new ModelResolver(
                new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ModelConverter nullableFields() {
        return new NullableFields();
    }

    /** After those of a service, which know what else an operation answers. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    OperationCustomizer announced() {
        return (operation, handler) -> {
            if (Handlers.takes(handler, PageQuery.class)) {
                Parameters.ofPages(operation);
            }
            if (Handlers.takes(handler, IdempotencyKey.class)) {
                Parameters.ofRepeats(operation);
            }
            if (Handlers.takes(handler, IfMatch.class)) {
                Parameters.ofVersions(operation);
            }
            Answers.announce(operation, handler);
            return operation;
        };
    }

    @Bean
    DocumentThread documentThread(@Value("${springdoc.api-docs.path:/v3/api-docs}") String path) {
        return new DocumentThread(path);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        var bearer =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info().title(service).version("v1"))
                .schemaRequirement("bearer", bearer)
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }
}
