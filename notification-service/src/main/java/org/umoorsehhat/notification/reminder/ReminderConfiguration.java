package org.umoorsehhat.notification.reminder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.notification.channel.ChannelProviders;
import org.umoorsehhat.notification.reminder.rules.ReminderPlan;

/** The reminders, as configured. */
@Configuration
class ReminderConfiguration {

    @Bean
    ReminderPlan reminderPlan(ReminderProperties properties, ChannelProviders channels) {
        return new ReminderPlan(
                properties.rules(), properties.byType(), properties.byDoctor(), channels.on());
    }
}
