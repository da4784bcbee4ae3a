package org.umoorsehhat.notification.message;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;

/**
 * iCalendar objects (RFC 5545, 5546) that keep the patient's own calendar right: one UID per
 * booking reference, so that a reschedule moves the entry, and the appointment's version as
 * SEQUENCE, so that an older message that arrives late changes nothing.
 */
final class CalendarInvitations {

    private final MessageProperties properties;
    private final Clock clock;
    private final CalendarZones zones = new CalendarZones();

    CalendarInvitations(MessageProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** The calendar part of a message; absent where it changes nothing in a calendar. */
    RenderedMessage.@Nullable CalendarPart of(
            MessageKind kind,
            MessageDetails details,
            Subject subject,
            Patient patient,
            MessageContent content) {
        return subject instanceof Subject.Appointment appointment && details.sequence() != null
                ? switch (kind) {
                    case BOOKING -> request(appointment, details, patient, content, "TENTATIVE");
                    case CONFIRMATION, RESCHEDULING ->
                            request(appointment, details, patient, content, "CONFIRMED");
                    case CANCELLATION, DECLINE ->
                            part(appointment, details, patient, content, "CANCEL", "CANCELLED");
                    default -> null;
                }
                : null;
    }

    /**
     * The appointment as a file for the calendar of whoever asks: the same entry as that of the
     * messages.
     *
     * @param sequence version of the appointment
     */
    String file(Subject.Appointment appointment, long sequence) {
        VTimeZone zone = described(appointment);
        VEvent event = event(appointment, zone != null, sequence, null);
        event.add(new Status(status(appointment.status())));
        event.add(new Organizer(URI.create("mailto:" + properties.organizer())));
        return write(calendar("PUBLISH", zone, event));
    }

    private static String status(String appointment) {
        return switch (appointment) {
            case "pending" -> "TENTATIVE";
            case "cancelled", "rescheduled" -> "CANCELLED";
            default -> "CONFIRMED";
        };
    }

    private RenderedMessage.CalendarPart request(
            Subject.Appointment appointment,
            MessageDetails details,
            Patient patient,
            MessageContent content,
            String status) {
        return part(appointment, details, patient, content, "REQUEST", status);
    }

    private RenderedMessage.CalendarPart part(
            Subject.Appointment appointment,
            MessageDetails details,
            Patient patient,
            MessageContent content,
            String method,
            String status) {
        VTimeZone zone = described(appointment);
        long sequence = Objects.requireNonNull(details.sequence());
        VEvent event = event(appointment, zone != null, sequence, content.lead());
        event.add(new Status(status));
        event.add(organizer(content));
        if (patient.email() != null) {
            event.add(attendee(patient.email(), patient.name()));
        }
        return new RenderedMessage.CalendarPart(method, write(calendar(method, zone, event)));
    }

    private @Nullable VTimeZone described(Subject.Appointment appointment) {
        return zones.describing(appointment.zone(), appointment.startsAt(), appointment.endsAt());
    }

    private static Calendar calendar(String method, @Nullable VTimeZone zone, VEvent event) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Umoor Sehhat//Appointments//EN"));
        calendar.add(net.fortuna.ical4j.model.property.immutable.ImmutableVersion.VERSION_2_0);
        calendar.add(new Method(method));
        if (zone != null) {
            calendar.add(zone);
        }
        calendar.add(event);
        return calendar;
    }

    private VEvent event(
            Subject.Appointment appointment,
            boolean isZoneDescribed,
            long sequence,
            @Nullable String description) {
        ZoneId zone = isZoneDescribed ? appointment.zone() : null;
        var event = new VEvent(false);
        event.add(new Uid(appointment.bookingReference() + "@" + properties.uidDomain()));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(Math.toIntExact(sequence)));
        event.add(new DtStart<>(moment(appointment.startsAt(), zone)));
        event.add(new DtEnd<>(moment(appointment.endsAt(), zone)));
        event.add(new Summary(summary(appointment)));
        if (description != null) {
            event.add(new Description(description));
        }
        if (appointment.location() != null) {
            event.add(new Location(appointment.location()));
        }
        return event;
    }

    /** In UTC where the file describes no zone. */
    private static Temporal moment(Instant at, @Nullable ZoneId zone) {
        return zone == null ? at : at.atZone(zone);
    }

    private static String summary(Subject.Appointment appointment) {
        return appointment.serviceName() == null
                ? appointment.doctorName()
                : appointment.doctorName() + " – " + appointment.serviceName();
    }

    private Organizer organizer(MessageContent content) {
        var organizer = new Organizer(URI.create("mailto:" + properties.organizer()));
        organizer.add(new Cn(content.signature()));
        return organizer;
    }

    private static Attendee attendee(String email, String name) {
        var attendee = new Attendee(mailto(email));
        attendee.add(new Cn(name));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.ACCEPTED);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    /** Whatever somebody's address holds, it is no way out of its property. */
    private static URI mailto(String email) {
        try {
            return new URI("mailto", email, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Calendar calendar) {
        var out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CalendarLines.fold(out.toString());
    }
}
