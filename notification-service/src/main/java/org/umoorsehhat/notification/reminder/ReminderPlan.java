package org.umoorsehhat.notification.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.umoorsehhat.notification.appointment.AppointmentNews;
import org.umoorsehhat.notification.delivery.NewDelivery;
import org.umoorsehhat.notification.delivery.Routing;
import org.umoorsehhat.notification.message.Details;
import org.umoorsehhat.notification.message.MessageKind;

/** Which reminders an appointment gets, by configuration. */
@Service
public class ReminderPlan {

    private final ReminderProperties properties;
    private final Routing routing;

    ReminderPlan(ReminderProperties properties, Routing routing) {
        this.properties = properties;
        this.routing = routing;
    }

    /**
     * The reminders of an appointment: none for a time that is past, none for a channel that is
     * off. Made once for (appointment, version, channel, lead time), however often this is asked.
     *
     * @param plannedVersion the version that set the appointment's time
     */
    public List<NewDelivery> of(AppointmentNews news, long plannedVersion, Instant now) {
        if (!news.isExpected()) {
            return List.of();
        }
        return properties.of(news.appointmentType(), news.doctorId()).stream()
                .filter(rule -> routing.isOn(rule.channel()))
                .filter(rule -> news.startsAt().minus(rule.before()).isAfter(now))
                .map(rule -> reminder(news, plannedVersion, rule))
                .toList();
    }

    private static NewDelivery reminder(
            AppointmentNews news, long plannedVersion, ReminderProperties.Rule rule) {
        String key =
                "reminder:%d:%d:%s:%d"
                        .formatted(
                                news.id(),
                                plannedVersion,
                                rule.channel().code(),
                                rule.before().toSeconds());
        return new NewDelivery(
                MessageKind.REMINDER,
                rule.channel(),
                news.patientId(),
                news.id(),
                null,
                Details.NONE,
                key,
                news.startsAt().minus(rule.before()),
                news.startsAt());
    }
}
