package org.umoorsehhat.notification.reminder.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;
import org.umoorsehhat.chassis.words.ShortReference;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.reminder.ReminderFilter;

/** Checks query parameters: an unknown value is a {@code 400}, not an empty list. */
final class ReminderFilters {

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
            throw Problem.invalid("appointment", "is neither a number nor a UUID nor a reference");
        }
        Set<DeliveryStatus> statuses =
                some(status, DeliveryStatus::of, "status", DeliveryStatus.CODES);
        Set<Channel> channels = some(type, Channel::of, "reminder_type", Channel.CODES);
        SaneYears.require("date_from", from);
        SaneYears.require("date_to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid("date_to", "is before date_from");
        }
        return new ReminderFilter(appointment, statuses, channels, from, to);
    }

    /** One or several, with commas between them; empty for none. */
    private static <T> Set<T> some(
            @Nullable String text, Function<String, Optional<T>> read, String name, String known) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",", -1))
                        .map(code -> read.apply(code).orElseThrow(() -> unknown(name, known)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Problem unknown(String name, String known) {
        return Problem.invalid(name, "is not one of " + known);
    }

    static boolean isAppointment(String id) {
        return id.matches(NUMBER) || id.matches(UUID) || ShortReference.parse(id).isPresent();
    }
}
