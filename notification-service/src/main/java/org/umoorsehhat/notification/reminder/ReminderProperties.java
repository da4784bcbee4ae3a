package org.umoorsehhat.notification.reminder;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.notification.channel.Channel;

/**
 * Which reminders an appointment gets. A doctor's rules win over the appointment type's, and those
 * over the default ones; an empty list means none.
 *
 * @param rules for every appointment
 * @param byType for appointment types, such as {@code vaccination}
 * @param byDoctor for doctors, by number
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.reminders")
public record ReminderProperties(
        @DefaultValue @NotNull List<Rule> rules,
        @DefaultValue @NotNull Map<String, List<Rule>> byType,
        @DefaultValue @NotNull Map<Long, List<Rule>> byDoctor) {

    /**
     * One reminder.
     *
     * @param before how long before the start
     */
    public record Rule(@NotNull Channel channel, @NotNull Duration before) {}

    List<Rule> of(String appointmentType, long doctor) {
        List<Rule> forDoctor = byDoctor.get(doctor);
        return forDoctor != null ? forDoctor : byType.getOrDefault(appointmentType, rules);
    }
}
