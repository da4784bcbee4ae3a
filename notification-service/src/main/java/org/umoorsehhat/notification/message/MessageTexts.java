package org.umoorsehhat.notification.message;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** Finds the texts for one message to one patient. */
final class MessageTexts {

    private final LocalizedTexts texts;
    private final MessageProperties addresses;
    private final MessageKind kind;
    private final MessageDetails details;
    private final Subject subject;
    private final Patient patient;
    private final Preferences preferences;
    private final LinksOfMessage links;
    private final SeriesTimes series;
    private final Object[] arguments;

    MessageTexts(
            LocalizedTexts texts,
            MessageProperties addresses,
            MessageKind kind,
            MessageDetails details,
            Subject subject,
            Patient patient,
            Preferences preferences,
            LinkTokens tokens) {
        this.texts = texts;
        this.addresses = addresses;
        this.kind = kind;
        this.details = details;
        this.subject = subject;
        this.patient = patient;
        this.preferences = preferences;
        this.links = new LinksOfMessage(addresses, tokens, linked(subject));
        this.series = new SeriesTimes(details, patient.zone(), texts);
        this.arguments = arguments();
    }

    MessageContent content() {
        String direction = texts.get("direction");
        return new MessageContent(
                texts.get("language"),
                direction,
                direction.equals("rtl") ? "right" : "left",
                say("subject"),
                texts.get("greeting", patient.name()),
                say("lead"),
                notes(),
                rows(),
                actions(),
                texts.get("signature"),
                texts.get("unsubscribe"),
                optingOut(addresses::unsubscribePage));
    }

    String brief() {
        String brief = say("brief").strip();
        boolean mayCall = kind.cannotBeRefused(details) || kind == MessageKind.ABSENCE;
        return mayCall && !addresses.phone().isEmpty()
                ? brief + " " + texts.get("brief.phone", addresses.phone())
                : brief;
    }

    @Nullable URI unsubscribe() {
        return optingOut(addresses::unsubscribe);
    }

    /** Those that the texts have; to be asked for after them. */
    List<RenderedMessage.Link> links() {
        return links.made();
    }

    private static String linked(Subject subject) {
        return switch (subject) {
            case Subject.Appointment appointment -> appointment.appointmentId().toString();
            case Subject.Offer offer -> offer.id().toString();
            case Subject.Day day -> "";
        };
    }

    private String say(String part) {
        return texts.get(kind.code() + (isTimeKept() ? ".same-time." : ".") + part, arguments);
    }

    /** Of an appointment of which something else than its time has changed. */
    private boolean isTimeKept() {
        return subject instanceof Subject.Appointment appointment
                && appointment.startsAt().equals(details.previousStartsAt());
    }

    private @Nullable URI optingOut(BiFunction<String, String, URI> address) {
        var token = preferences.unsubscribeToken();
        return token == null || kind.cannotBeRefused(details)
                ? null
                : address.apply(token.toString(), kind.optOutTopic().code());
    }

    private Object[] arguments() {
        ClinicAndPatientTime start = start();
        return new Object[] {
            doctor(),
            start == null ? day() : start.date(),
            start == null ? "" : start.time(),
            before(),
            subject instanceof Subject.Offer offer
                    ? texts.moment(offer.expiresAt(), patient.zone())
                    : "",
            details.cancelledBy() == null ? "" : texts.get("by." + details.cancelledBy()),
            kind == MessageKind.OFFER ? links.to(LinkPurpose.ACCEPT) : "",
            Objects.requireNonNullElse(reason(), ""),
            kind == MessageKind.REMINDER ? links.to(LinkPurpose.ATTEND) : "",
            series.count()
        };
    }

    private @Nullable String reason() {
        return subject instanceof Subject.Appointment appointment && kind.endsAppointment()
                ? appointment.reason()
                : null;
    }

    private String doctor() {
        boolean isAny = subject instanceof Subject.Day && details.doctorId() == null;
        return Objects.requireNonNullElse(
                subject.doctorName(), texts.get(isAny ? "doctor.any" : "doctor.unknown"));
    }

    private String day() {
        String date = details.date();
        String to = details.dateTo();
        if (date == null) {
            return "";
        }
        String first = texts.date(LocalDate.parse(date));
        return to == null ? first : texts.get("days", first, texts.date(LocalDate.parse(to)));
    }

    private String before() {
        var old = details.previousStartsAt();
        return old == null ? "" : texts.moment(old, clinic());
    }

    private ZoneId clinic() {
        return switch (subject) {
            case Subject.Appointment appointment -> appointment.zone();
            case Subject.Offer offer -> offer.zone();
            case Subject.Day day -> patient.zone();
        };
    }

    private @Nullable ClinicAndPatientTime start() {
        return switch (subject) {
            case Subject.Appointment appointment ->
                    new ClinicAndPatientTime(
                            appointment.startsAt(), patient.zone(), appointment.zone(), texts);
            case Subject.Offer offer ->
                    new ClinicAndPatientTime(offer.startsAt(), patient.zone(), offer.zone(), texts);
            case Subject.Day day -> series.isSeries() ? series.first() : null;
        };
    }

    private List<String> notes() {
        return details.why() == null
                ? List.of()
                : List.of(texts.get(kind.code() + ".why." + details.why()));
    }

    private List<MessageContent.Row> rows() {
        var rows = new ArrayList<MessageContent.Row>();
        ClinicAndPatientTime start = start();
        if (start != null) {
            rows.addAll(series.isSeries() ? series.rows() : start.rows());
        }
        addKnown(
                rows,
                "label.before",
                details.previousStartsAt() == null || isTimeKept() ? null : before());
        rows.add(new MessageContent.Row(texts.get("label.doctor"), doctor()));
        if (subject instanceof Subject.Appointment appointment) {
            addKnown(rows, "label.service", appointment.serviceName());
        }
        addKnown(rows, "label.reason", reason());
        if (subject instanceof Subject.Appointment appointment && appointment.reference() != null) {
            rows.add(new MessageContent.Row(texts.get("label.reference"), appointment.reference()));
        }
        if (subject instanceof Subject.Appointment appointment && appointment.fee() != null) {
            Subject.Fee fee = appointment.fee();
            boolean isOver = kind.endsAppointment();
            addKnown(rows, "label.fee", isOver ? null : fee.toPay(texts, addresses.currency()));
            addKnown(
                    rows, "label.cancellation_fee", isOver ? fee.owed(addresses.currency()) : null);
        }
        String location = Objects.requireNonNullElse(subject.location(), addresses.address());
        if (!location.isEmpty()) {
            rows.add(new MessageContent.Row(texts.get("label.where"), location));
        }
        if (!addresses.phone().isEmpty()) {
            rows.add(new MessageContent.Row(texts.get("label.phone"), addresses.phone()));
        }
        if (kind == MessageKind.OFFER && subject instanceof Subject.Offer offer) {
            rows.add(
                    new MessageContent.Row(
                            texts.get("label.expires"),
                            texts.momentWithZone(offer.expiresAt(), patient.zone())));
        }
        return rows;
    }

    private void addKnown(List<MessageContent.Row> rows, String label, @Nullable String text) {
        if (text != null) {
            rows.add(new MessageContent.Row(texts.get(label), text));
        }
    }

    private List<MessageContent.Action> actions() {
        var actions = new ArrayList<MessageContent.Action>();
        for (LinkPurpose purpose : kind.links()) {
            actions.add(action(purpose.code(), links.to(purpose)));
        }
        if (subject instanceof Subject.Appointment appointment
                && !addresses.appointment().isEmpty()) {
            actions.add(action("appointment", addresses.appointment(appointment.appointmentId())));
        }
        Long doctor = details.doctorId();
        if (doctor != null && !series.isSeries() && !addresses.times().isEmpty()) {
            actions.add(action("times", addresses.times(doctor)));
        }
        return actions;
    }

    private MessageContent.Action action(String label, URI address) {
        return new MessageContent.Action(texts.get("action." + label), address);
    }
}
