package org.umoorsehhat.chassis.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelPipeline;
import java.util.function.IntPredicate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import reactor.netty.NettyPipeline;

/** Limits for all connections of an application, but for those to a management port of its own. */
@AutoConfiguration
@EnableConfigurationProperties(ConnectionProperties.class)
class ConnectionAutoConfiguration {

    @Bean
    NettyServerCustomizer boundedConnections(
            ConnectionProperties limits, MeterRegistry meters, Environment environment) {
        var limit =
                new ConnectionLimit(
                        new OpenConnections(limits.atOnce(), limits.perAddress()),
                        new Networks(limits.proxies()),
                        managementPort(environment),
                        meters);
        var timeouts = new Timeouts(meters);
        return server ->
                server.doOnChannelInit((observer, channel, address) -> {
                    ChannelPipeline pipeline = channel.pipeline();
                    var clock = new RequestClock(limits, timeouts);
                    pipeline.addBefore(NettyPipeline.HttpCodec, null, clock.new Arrivals());
                    pipeline.addAfter(NettyPipeline.HttpCodec, null, clock);
                    pipeline.addFirst(limit);
                });
    }

    /** Who watches the application gets in, whatever clients do. */
    private static IntPredicate managementPort(Environment environment) {
        return port -> {
            Integer management = environment.getProperty("local.management.port", Integer.class);
            Integer clients = environment.getProperty("local.server.port", Integer.class);
            return management != null && management == port && !management.equals(clients);
        };
    }

    @Bean
    BodyBudgetFilter bodyBudgetFilter(ConnectionProperties limits, MeterRegistry meters) {
        var budget =
                new BodyBudget(
                        limits.bodies().toBytes(), limits.bodiesPerCaller().toBytes(), meters);
        return new BodyBudgetFilter(budget, meters);
    }
}
