package org.umoorsehhat.gateway.connection;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

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
}
