package org.umoorsehhat.gateway.connection;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /** First in the pipeline: what comes after Reactor Netty's handlers is not told. */
    @Bean
    NettyServerCustomizer connectionsReadOn() {
        return server ->
                server.doOnChannelInit(
                        (observer, channel, address) -> channel.pipeline().addFirst(new ReadOn()));
    }
}
