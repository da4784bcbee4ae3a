package org.umoorsehhat.notification.reminder.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;

/**
 * Which reminders an appointment gets. A doctor's rules win over the appointment type's, and those
 * over the default ones; an empty list means none.
 *
 * @param rules for every appointment
 * @param byType for appointment types, such as {@code vaccination}
 * @param byDoctor for doctors, by number
 * @param on channels that have a provider
 */
public record ReminderPlan(
        List<ReminderRule> rules,
        Map<String, List<ReminderRule>> byType,
        Map<Long, List<ReminderRule>> byDoctor,
        Set<Channel> on) {

    /**
     * The reminders of an appointment: none for a time that is past, none for a channel that is
     * off. Made once for (appointment, version, channel, lead time), however often this is asked.
     *
     * @param plannedVersion the version that set the appointment's time
     */
    public List<NewDelivery> of(RemindedAppointment appointment, long plannedVersion, Instant now) {
        if (!appointment.isExpected()) {
            return List.of();
        }
        return rulesOf(appointment).stream()
                .filter(rule -> on.contains(rule.channel()))
                .filter(rule -> appointment.startsAt().minus(rule.before()).isAfter(now))
                .map(rule -> reminder(appointment, plannedVersion, rule))
                .toList();
    }

    private List<ReminderRule> rulesOf(RemindedAppointment appointment) {
        List<ReminderRule> forDoctor = byDoctor.get(appointment.doctorId());
        return forDoctor != null
                ? forDoctor
                : byType.getOrDefault(appointment.appointmentType(), rules);
    }

    private static NewDelivery reminder(
            RemindedAppointment appointment, long plannedVersion, ReminderRule rule) {
        String key =
                "%s:%d:%d:%s:%d"
                        .formatted(
                                MessageKind.REMINDER.code(),
                                appointment.id(),
                                plannedVersion,
                                rule.channel().code(),
                                rule.before().toSeconds());
        return new NewDelivery(
                MessageKind.REMINDER,
                rule.channel(),
                appointment.patientId(),
                appointment.id(),
                null,
                MessageDetails.NONE,
                key,
                appointment.startsAt().minus(rule.before()),
                appointment.startsAt());
    }
}
