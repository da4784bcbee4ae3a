package org.umoorsehhat.notification.channel.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.chassis.json.StrictJson;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProvider;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.json.JsonMapper;

/** Providers that are called over HTTP: each where it is chosen and has its credentials. */
@Configuration
class ProviderConfiguration {

    private static final int CONNECTIONS = 64;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final String CHOSEN = "umoorsehhat.notification.";

    @Bean
    WebClient providerClient(WebClient.Builder builder) {
        var connections =
                ConnectionProvider.builder("providers")
                        .maxConnections(CONNECTIONS)
                        .maxIdleTime(IDLE)
                        .build();
        var client = HttpClient.create(connections).followRedirect(false);
        return builder.clientConnector(new ReactorClientHttpConnector(client)).build();
    }

    @Bean
    @Conditional(HasTwilioSms.class)
    @ConditionalOnProperty(name = CHOSEN + "sms.provider", havingValue = "twilio")
    ChannelProvider twilioSms(
            WebClient providerClient, TwilioProperties properties, JsonMapper json) {
        return new TwilioChannelProvider(
                Channel.SMS, providerClient, properties, StrictJson.ofOthers(json));
    }

    @Bean
    @Conditional(HasTwilioWhatsapp.class)
    @ConditionalOnProperty(name = CHOSEN + "whatsapp.provider", havingValue = "twilio")
    ChannelProvider twilioWhatsapp(
            WebClient providerClient, TwilioProperties properties, JsonMapper json) {
        return new TwilioChannelProvider(
                Channel.WHATSAPP, providerClient, properties, StrictJson.ofOthers(json));
    }

    @Bean
    @Conditional(HasWhatsappCloud.class)
    @ConditionalOnProperty(name = CHOSEN + "whatsapp.provider", havingValue = "cloud-api")
    ChannelProvider whatsappCloud(
            WebClient providerClient, WhatsappProperties properties, JsonMapper json) {
        return new WhatsappChannelProvider(providerClient, properties, StrictJson.ofOthers(json));
    }

    @Bean
    @Conditional(HasFcm.class)
    @ConditionalOnProperty(name = CHOSEN + "push.provider", havingValue = "fcm")
    ChannelProvider fcm(
            WebClient providerClient, FcmProperties properties, JsonMapper json, Clock clock) {
        var account = GoogleAccount.read(properties.serviceAccount(), json);
        return new FcmChannelProvider(
                providerClient, properties, account, StrictJson.ofOthers(json), clock);
    }

    /** Without credentials a channel is off. */
    private abstract static class HasCredentials implements Condition {

        private final String[] names;

        HasCredentials(String... names) {
            this.names = names;
        }

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            Environment environment = context.getEnvironment();
            for (String name : names) {
                if (environment.getProperty(CHOSEN + name, "").isBlank()) {
                    return false;
                }
            }
            return true;
        }
    }

    static final class HasTwilioSms extends HasCredentials {
        HasTwilioSms() {
            super("twilio.account-sid", "twilio.auth-token", "twilio.sms-from");
        }
    }

    static final class HasTwilioWhatsapp extends HasCredentials {
        HasTwilioWhatsapp() {
            super("twilio.account-sid", "twilio.auth-token", "twilio.whatsapp-from");
        }
    }

    static final class HasWhatsappCloud extends HasCredentials {
        HasWhatsappCloud() {
            super("whatsapp-cloud.phone-number-id", "whatsapp-cloud.access-token");
        }
    }

    static final class HasFcm extends HasCredentials {
        HasFcm() {
            super("fcm.service-account");
        }
    }
}
