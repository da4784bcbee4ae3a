package org.umoorsehhat.notification.channel.sink;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.notification.channel.Carrier;
import org.umoorsehhat.notification.channel.Channel;

/** Channels that end in the mail server, where {@code provider: sink} says so. */
@Configuration
class SinkConfiguration {

    @Bean
    @ConditionalOnProperty(name = "umoorsehhat.notification.sms.provider", havingValue = "sink")
    Carrier sinkSms(@Qualifier("smtpCarrier") Carrier email) {
        return new SinkCarrier(Channel.SMS, email);
    }

    @Bean
    @ConditionalOnProperty(
            name = "umoorsehhat.notification.whatsapp.provider",
            havingValue = "sink")
    Carrier sinkWhatsapp(@Qualifier("smtpCarrier") Carrier email) {
        return new SinkCarrier(Channel.WHATSAPP, email);
    }

    @Bean
    @ConditionalOnProperty(name = "umoorsehhat.notification.push.provider", havingValue = "sink")
    Carrier sinkPush(@Qualifier("smtpCarrier") Carrier email) {
        return new SinkCarrier(Channel.PUSH, email);
    }
}
