package org.umoorsehhat.chassis.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.umoorsehhat.chassis.caller.CallerArgumentResolver;
import org.umoorsehhat.chassis.idempotency.IdempotencyKeyArgumentResolver;
import org.umoorsehhat.chassis.page.PageQueryArgumentResolver;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/** Problems, and the parameters that controllers may take. */
@AutoConfiguration
@Import(StrictJson.class)
class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    Drain drain(ApplicationContext context, @Value("${umoorsehhat.web.drain:0s}") Duration length) {
        return new Drain(context, length);
    }

    /** First in the pipeline: what comes after Reactor Netty's handlers is not told. */
    @Bean
    NettyServerCustomizer connectionsReadOn() {
        return server ->
                server.doOnChannelInit(
                        (observer, channel, address) -> channel.pipeline().addFirst(new ReadOn()));
    }

    /**
     * Messages of refused fields, in one language whatever the request asks for. Loaded now: by
     * default each language is read from a jar on an event loop, when it is first needed.
     */
    @Bean
    ValidationConfigurationCustomizer englishMessages() {
        var messages =
                new ResourceBundleMessageInterpolator(
                        Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, true);
        return configuration -> configuration.messageInterpolator(messages);
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
