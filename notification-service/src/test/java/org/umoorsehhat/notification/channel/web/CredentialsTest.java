package org.umoorsehhat.notification.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.channel.ChannelProviders;
import tools.jackson.databind.json.JsonMapper;

/** A channel is on where its provider is chosen and has its credentials; the log says which are. */
@ExtendWith(OutputCaptureExtension.class)
class CredentialsTest {

    private static final String HERE = "umoorsehhat.notification.";

    /** Providers as chosen by default, and what each needs. */
    private static final Map<Channel, String[]> NEEDED =
            Map.of(
                    Channel.SMS,
                    new String[] {
                        HERE + "twilio.account-sid=AC1",
                        HERE + "twilio.auth-token=t",
                        HERE + "twilio.sms-from=+15005550006"
                    },
                    Channel.WHATSAPP,
                    new String[] {
                        HERE + "whatsapp-cloud.phone-number-id=1",
                        HERE + "whatsapp-cloud.access-token=t"
                    });

    @Configuration
    @ComponentScan("org.umoorsehhat.notification.channel")
    @EnableConfigurationProperties({
        TwilioProperties.class,
        WhatsappProperties.class,
        FcmProperties.class
    })
    static class Channels {}

    private final ApplicationContextRunner service =
            new ApplicationContextRunner()
                    .withConfiguration(UserConfigurations.of(Channels.class))
                    .withBean(WebClient.Builder.class, WebClient::builder)
                    .withBean(JsonMapper.class, JsonMapper::shared)
                    .withBean(Clock.class, Clock::systemUTC)
                    .withPropertyValues(
                            HERE + "email.enabled=false",
                            HERE + "sms.provider=twilio",
                            HERE + "whatsapp.provider=cloud-api",
                            HERE + "push.provider=fcm");

    @Test
    void channelWithoutCredentialsIsOffAndLogged(CapturedOutput log) {
        service.run(context -> {
            assertThat(context.getBean(ChannelProviders.class).on()).isEmpty();
            assertThat(log)
                    .contains(
                            "Channel sms is off: no provider or no credentials",
                            "Channel whatsapp is off: no provider or no credentials",
                            "Channel push is off: no provider or no credentials");
        });
    }

    @Test
    void channelWithCredentialsIsOn(CapturedOutput log) {
        NEEDED.forEach((channel, credentials) ->
                service.withPropertyValues(credentials)
                        .run(context ->
                                assertThat(context.getBean(ChannelProviders.class).on())
                                        .containsExactly(channel)));
        assertThat(log)
                .contains(
                        "Channel sms is on: twilio-sms", "Channel whatsapp is on: whatsapp-cloud");
    }

    @Test
    void channelWithIncompleteCredentialsIsOff() {
        NEEDED.forEach((channel, credentials) ->
                service.withPropertyValues(credentials)
                        .withPropertyValues(credentials[0].replaceAll("=.*", "="))
                        .run(context ->
                                assertThat(context.getBean(ChannelProviders.class).on())
                                        .isEmpty()));
    }
}
