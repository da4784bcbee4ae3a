package org.umoorsehhat.notification.reminder;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;

/**
 * Which reminders; null where it does not matter.
 *
 * @param appointment number, UUID or reference of the appointment
 * @param statuses of which a reminder has one; empty for any, as of {@code channels}
 * @param dateFrom first day on which they are due, in the clinic's zone
 * @param dateTo last day
 */
public record ReminderFilter(
        @Nullable String appointment,
        Set<DeliveryStatus> statuses,
        Set<Channel> channels,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo) {}
