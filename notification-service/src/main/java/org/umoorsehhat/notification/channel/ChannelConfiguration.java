package org.umoorsehhat.notification.channel;

import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Which channels are on. */
@Configuration
class ChannelConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ChannelConfiguration.class);

    /**
     * Virtual threads, for what blocks: SMTP and reading templates. Not bounded here but by each
     * provider's bulkhead.
     */
    @Bean(destroyMethod = "dispose")
    Scheduler blockingThreads() {
        return Schedulers.fromExecutorService(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("sending-", 0).factory()),
                "sending");
    }

    @Bean
    ChannelProviders channelProviders(ObjectProvider<ChannelProvider> providers) {
        var on = new ChannelProviders(providers.orderedStream().toList());
        for (Channel channel : Channel.values()) {
            on.of(channel)
                    .ifPresentOrElse(
                            provider ->
                                    log.info(
                                            "Channel {} is on: {}",
                                            channel.code(),
                                            provider.name()),
                            () ->
                                    log.warn(
                                            "Channel {} is off: no provider or no credentials",
                                            channel.code()));
        }
        return on;
    }
}
