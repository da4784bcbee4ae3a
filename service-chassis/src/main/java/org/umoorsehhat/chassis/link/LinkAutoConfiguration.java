package org.umoorsehhat.chassis.link;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import tools.jackson.databind.json.JsonMapper;

/** What a service needs that answers links in messages. */
@AutoConfiguration(after = R2dbcAutoConfiguration.class)
@ConditionalOnProperty("umoorsehhat.links.purposes")
@EnableConfigurationProperties(LinkProperties.class)
class LinkAutoConfiguration {

    @Bean
    MessageLinks messageLinks(DatabaseClient database, JsonMapper json, Clock clock) {
        return new MessageLinks(database, json, clock);
    }

    @Bean
    MessageLinkCleanup messageLinkCleanup(MessageLinks links) {
        return new MessageLinkCleanup(links);
    }

    @Bean
    LinkFilter linkFilter(MessageLinks links, ProblemWriter problems, Clock clock) {
        return new LinkFilter(links, problems, clock);
    }

    /** Links are each for themselves: no order, and nothing to tell of. */
    @Bean
    EventSubscription linksSubscription(MessageLinks links, LinkProperties properties) {
        return EventSubscription.to(LinksSent.TOPIC)
                .quiet()
                .onAll(
                        LinksSent.class,
                        events ->
                                links.keep(
                                        events.stream()
                                                .flatMap(event -> event.data().sent())
                                                .filter(link ->
                                                        properties
                                                                .purposes()
                                                                .contains(link.purpose()))
                                                .toList()),
                        LinksSent.TYPE)
                .build();
    }

    @Bean
    WebFluxConfigurer messageLinkParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new MessageLinkArgumentResolver());
            }
        };
    }
}
