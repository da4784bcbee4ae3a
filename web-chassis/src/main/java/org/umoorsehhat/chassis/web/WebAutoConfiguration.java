package org.umoorsehhat.chassis.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.umoorsehhat.chassis.caller.CallerArgumentResolver;
import org.umoorsehhat.chassis.caller.PublicDirectory;
import org.umoorsehhat.chassis.error.ErrorFilter;
import org.umoorsehhat.chassis.page.PageQueryArgumentResolver;
import org.umoorsehhat.chassis.problem.ProblemHandler;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import org.umoorsehhat.chassis.problem.Problems;
import org.umoorsehhat.chassis.query.CheckedQueries;
import tools.jackson.databind.json.JsonMapper;

/** Problems, and the parameters that controllers may take. */
@AutoConfiguration
@EnableConfigurationProperties(WebProperties.class)
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

    /** An application that knows more kinds of failures has its own. */
    @Bean
    @ConditionalOnMissingBean
    ProblemHandler problemHandler(ProblemWriter writer) {
        return new ProblemHandler(writer, Problems::of);
    }

    @Bean
    ReadOnlyFields readOnlyFields(JsonMapper json) {
        return new ReadOnlyFields(json);
    }

    @Bean
    ErrorFilter errorsOfAll() {
        return new ErrorFilter(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    ErrorFilter errorsOfHandlers() {
        return new ErrorFilter(ErrorFilter.BEHIND_SECURITY);
    }

    @Bean
    Drain drain(ApplicationContext context, WebProperties properties) {
        return new Drain(context, properties.drain());
    }

    /** First in the pipeline: what comes after Reactor Netty's handlers is not told. */
    @Bean
    NettyServerCustomizer readAfterAnswers() {
        return server ->
                server.doOnChannelInit((observer, channel, address) ->
                        channel.pipeline().addFirst(new ReadAfterAnswer()));
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

    /** One bean for both: of two, Spring Boot takes neither. */
    @Bean
    WebFluxRegistrations pathsAndQueries() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new LiteralPaths();
            }

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new CheckedQueries();
            }
        };
    }

    @Bean
    WebFluxConfigurer parameters(PublicDirectory directory) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(
                        new CallerArgumentResolver(directory),
                        new IfMatchArgumentResolver(),
                        new PageQueryArgumentResolver());
            }
        };
    }
}
