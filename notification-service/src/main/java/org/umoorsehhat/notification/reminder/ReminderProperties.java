package org.umoorsehhat.notification.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import org.umoorsehhat.notification.reminder.rules.ReminderPlan;
import org.umoorsehhat.notification.reminder.rules.ReminderRule;

/**
 * Which reminders an appointment gets; {@link ReminderPlan} says which rules win.
 *
 * @param rules for every appointment
 * @param byType for appointment types, such as {@code vaccination}
 * @param byDoctor for doctors, by number
 * @param mostByHand reminders that may be made by hand for one appointment; administrators are not
 *     limited
 */
@Validated
@ConfigurationProperties("umoorsehhat.notification.reminders")
public record ReminderProperties(
        @DefaultValue @NotNull List<ReminderRule> rules,
        @DefaultValue @NotNull Map<String, List<ReminderRule>> byType,
        @DefaultValue @NotNull Map<Long, List<ReminderRule>> byDoctor,
        @DefaultValue("10") @Min(1) @Max(100_000) int mostByHand) {}
