package org.umoorsehhat.notification.staff.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.notification.channel.ChannelProviders;
import org.umoorsehhat.notification.delivery.DeliveryProperties;
import org.umoorsehhat.notification.delivery.sending.SendingProviders;
import org.umoorsehhat.notification.message.staff.StaffLetters;
import org.umoorsehhat.notification.preference.persistence.PostgresPreferences;
import org.umoorsehhat.notification.staff.LetterSignal;
import org.umoorsehhat.notification.staff.StaffProperties;
import org.umoorsehhat.notification.staff.persistence.PostgresLetters;
import org.umoorsehhat.notification.staff.rules.LetterRules;
import reactor.core.scheduler.Scheduler;

/** The sender of letters to doctors. */
@Configuration
class LetterConfiguration {

    @Bean
    LetterSignal letterSignal() {
        return new LetterSignal();
    }

    @Bean
    LetterSender letterSender(
            PostgresLetters letters,
            ChannelProviders channels,
            SendingProviders sending,
            StaffLetters composer,
            PostgresPreferences numbers,
            LetterSignal signal,
            DeliveryProperties delivery,
            StaffProperties staff,
            Scheduler blockingThreads,
            Clock clock,
            MeterRegistry meters) {
        var rules = new LetterRules(delivery.defaultChannels(), channels.on(), staff.pause());
        var processor =
                new LetterProcessor(
                        letters,
                        rules,
                        composer,
                        staff.mostInLetter(),
                        numbers,
                        sending,
                        blockingThreads,
                        clock,
                        meters);
        return new LetterSender(letters, processor, signal, delivery, clock);
    }
}
