package org.umoorsehhat.chassis.web;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.umoorsehhat.chassis.caller.CallerArgumentResolver;
import org.umoorsehhat.chassis.idempotency.IdempotencyKeyArgumentResolver;
import org.umoorsehhat.chassis.page.PageQueryArgumentResolver;
import org.umoorsehhat.chassis.problem.ProblemHandler;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/** Problems, and the parameters that controllers may take. */
@AutoConfiguration
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    WebFluxConfigurer parameters() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(
                        new CallerArgumentResolver(),
                        new PageQueryArgumentResolver(),
                        new IdempotencyKeyArgumentResolver());
            }
        };
    }
}
