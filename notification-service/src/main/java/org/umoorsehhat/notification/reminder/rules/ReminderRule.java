package org.umoorsehhat.notification.reminder.rules;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.umoorsehhat.notification.channel.Channel;

/**
 * One reminder that appointments get.
 *
 * @param before how long before the start
 */
public record ReminderRule(@NotNull Channel channel, @NotNull Duration before) {}
