package org.umoorsehhat.notification.reminder.web;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.reminder.ReminderFilter;

/** Checks query parameters: an unknown value is a {@code 400}, not an empty list. */
final class ReminderFilters {

    private static final Set<String> STATUSES = Set.of("pending", "sent", "failed", "cancelled");
    private static final String NUMBER = "[0-9]{1,18}";
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private ReminderFilters() {}

    static ReminderFilter of(
            @Nullable String appointment,
            @Nullable String status,
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        if (appointment != null && !isAppointment(appointment)) {
            throw Problem.invalid("appointment", "is neither a number nor a UUID");
        }
        if (status != null && !STATUSES.contains(status)) {
            throw Problem.invalid("status", "is not one of pending, sent, failed, cancelled");
        }
        if (type != null && Channel.of(type).isEmpty()) {
            throw Problem.invalid("reminder_type", "is not one of email, sms, whatsapp, push");
        }
        SaneYears.require("date_from", from);
        SaneYears.require("date_to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("date_to", "is before date_from");
        }
        return new ReminderFilter(appointment, status, type, from, to);
    }

    static boolean isAppointment(String id) {
        return id.matches(NUMBER) || id.matches(UUID);
    }
}
