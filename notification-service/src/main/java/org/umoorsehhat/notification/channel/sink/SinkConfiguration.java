package org.umoorsehhat.notification.channel.sink;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;

/** Channels that end in the mail server, where {@code provider: sink} says so. */
@Configuration
class SinkConfiguration {

    @Bean
    @ConditionalOnProperty(name = "umoorsehhat.notification.sms.provider", havingValue = "sink")
    ChannelProvider sinkSms(@Qualifier("smtpProvider") ChannelProvider email) {
        return new SinkChannelProvider(Channel.SMS, email);
    }

    @Bean
    @ConditionalOnProperty(
            name = "umoorsehhat.notification.whatsapp.provider",
            havingValue = "sink")
    ChannelProvider sinkWhatsapp(@Qualifier("smtpProvider") ChannelProvider email) {
        return new SinkChannelProvider(Channel.WHATSAPP, email);
    }

    @Bean
    @ConditionalOnProperty(name = "umoorsehhat.notification.push.provider", havingValue = "sink")
    ChannelProvider sinkPush(@Qualifier("smtpProvider") ChannelProvider email) {
        return new SinkChannelProvider(Channel.PUSH, email);
    }
}
