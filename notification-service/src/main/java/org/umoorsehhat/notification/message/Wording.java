package org.umoorsehhat.notification.message;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.Preferences;

/** Finds the words for one message to one patient. */
final class Wording {

    private final Words words;
    private final MessageProperties addresses;
    private final MessageKind kind;
    private final Details details;
    private final Subject subject;
    private final Patient patient;
    private final @Nullable URI unsubscribe;
    private final Object[] arguments;

    Wording(
            Words words,
            MessageProperties addresses,
            MessageKind kind,
            Details details,
            Subject subject,
            Patient patient,
            Preferences preferences) {
        this.words = words;
        this.addresses = addresses;
        this.kind = kind;
        this.details = details;
        this.subject = subject;
        this.patient = patient;
        this.unsubscribe = unsubscribe(preferences);
        this.arguments = arguments();
    }

    Page page() {
        String direction = words.get("direction");
        return new Page(
                words.get("language"),
                direction,
                direction.equals("rtl") ? "right" : "left",
                say("subject"),
                words.get("greeting", patient.name()),
                say("lead"),
                notes(),
                rows(),
                actions(),
                words.get("signature"),
                words.get("unsubscribe"),
                unsubscribe);
    }

    String brief() {
        return say("brief");
    }

    @Nullable URI unsubscribe() {
        return unsubscribe;
    }

    private String say(String part) {
        return words.get(kind.code() + "." + part, arguments);
    }

    private @Nullable URI unsubscribe(Preferences preferences) {
        var token = preferences.unsubscribeToken();
        boolean cannotBeRefused = kind == MessageKind.CANCELLATION && details.isByClinic();
        return token == null || cannotBeRefused
                ? null
                : addresses.unsubscribe(token.toString(), kind.topic().code());
    }

    private Object[] arguments() {
        Moments moments = moments();
        return new Object[] {
            doctor(),
            moments == null ? day() : moments.date(),
            moments == null ? "" : moments.time(),
            before(),
            subject instanceof Subject.Offer offer
                    ? words.moment(offer.expiresAt(), patient.zone())
                    : "",
            details.cancelledBy() == null ? "" : words.get("by." + details.cancelledBy()),
            subject instanceof Subject.Offer offer ? addresses.accept(offer.entryId()) : ""
        };
    }

    private String doctor() {
        return Objects.requireNonNullElse(subject.doctorName(), words.get("doctor.unknown"));
    }

    private String day() {
        String date = details.date();
        return date == null ? "" : words.date(LocalDate.parse(date));
    }

    private String before() {
        var old = details.previousStartsAt();
        return old == null ? "" : words.moment(old, clinic());
    }

    private ZoneId clinic() {
        return switch (subject) {
            case Subject.Appointment appointment -> appointment.zone();
            case Subject.Offer offer -> offer.zone();
            case Subject.Day day -> patient.zone();
        };
    }

    private @Nullable Moments moments() {
        return switch (subject) {
            case Subject.Appointment appointment ->
                    new Moments(appointment.startsAt(), patient.zone(), appointment.zone(), words);
            case Subject.Offer offer ->
                    new Moments(offer.startsAt(), patient.zone(), offer.zone(), words);
            case Subject.Day day -> null;
        };
    }

    private List<String> notes() {
        return details.why() == null
                ? List.of()
                : List.of(words.get(kind.code() + ".why." + details.why()));
    }

    private List<Page.Row> rows() {
        var rows = new ArrayList<Page.Row>();
        Moments moments = moments();
        if (moments != null) {
            rows.addAll(moments.rows());
        }
        if (details.previousStartsAt() != null) {
            rows.add(new Page.Row(words.get("label.before"), before()));
        }
        rows.add(new Page.Row(words.get("label.doctor"), doctor()));
        if (subject instanceof Subject.Appointment appointment
                && appointment.serviceName() != null) {
            rows.add(new Page.Row(words.get("label.service"), appointment.serviceName()));
        }
        String location = subject.location();
        if (location != null) {
            rows.add(new Page.Row(words.get("label.where"), location));
        }
        if (kind == MessageKind.OFFER && subject instanceof Subject.Offer offer) {
            rows.add(
                    new Page.Row(
                            words.get("label.expires"),
                            words.momentWithZone(offer.expiresAt(), patient.zone())));
        }
        return rows;
    }

    private List<Page.Action> actions() {
        return kind == MessageKind.OFFER && subject instanceof Subject.Offer offer
                ? List.of(
                        new Page.Action(
                                words.get("action.accept"), addresses.accept(offer.entryId())),
                        new Page.Action(
                                words.get("action.decline"), addresses.decline(offer.entryId())))
                : List.of();
    }
}
