package org.umoorsehhat.chassis.access;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.reactive.result.method.annotation.ResponseBodyResultHandler;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityResultHandler;
import org.umoorsehhat.chassis.event.Topics;
import org.umoorsehhat.chassis.outbox.DirectEvents;

/** Every endpoint's calls on record, unless it says why not. */
@AutoConfiguration
@EnableConfigurationProperties(AccessLogProperties.class)
class AccessAutoConfiguration {

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    AccessDeclarations accessDeclarations(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        return new AccessDeclarations(endpoints);
    }

    @Bean
    NewTopic accessTopic(Topics topics, @Value("${spring.application.name}") String service) {
        return topics.kept(AccessEvents.topic(context(service)), KEPT);
    }

    @Bean
    AccessLog accessLog(
            DirectEvents events,
            AccessLogProperties properties,
            MeterRegistry meters,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        var sender = new AccessEvents(events, context(service), clock);
        return new AccessLog(sender, properties, meters);
    }

    private static String context(String service) {
        return service.replaceFirst("-service$", "");
    }

    @Bean
    AccessFilter accessFilter(AccessDeclarations declarations, AccessLog log, Clock clock) {
        return new AccessFilter(declarations, log, clock);
    }

    /** Around what writes the answers of controllers. */
    @Bean
    static BeanPostProcessor recordingResultHandlers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ResponseBodyResultHandler
                                || bean instanceof ResponseEntityResultHandler
                        ? new RecordingResultHandler((HandlerResultHandler) bean)
                        : bean;
            }
        };
    }

    @Bean
    WebFluxConfigurer accessRecordParameter() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new AccessRecordArgumentResolver());
            }
        };
    }
}
