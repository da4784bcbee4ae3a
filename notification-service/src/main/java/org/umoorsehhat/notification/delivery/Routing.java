package org.umoorsehhat.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.Preferences;

/** Who is told what, by which channel, and when: decided again at the moment of sending. */
public final class Routing {

    /** A message held back by quiet hours must still leave this long to act on it. */
    private static final Duration MARGIN = Duration.ofMinutes(30);

    private static final Duration LOOK_FOR_PATIENT = Duration.ofSeconds(2);

    private final List<Channel> defaults;
    private final Set<Channel> on;
    private final Duration patientWait;

    /**
     * @param defaults channels of a patient who has said nothing, in order
     * @param on channels that have a provider
     * @param patientWait how long to wait for a patient who is not known yet
     */
    public Routing(List<Channel> defaults, Set<Channel> on, Duration patientWait) {
        this.defaults = List.copyOf(defaults);
        this.on = Set.copyOf(on);
        this.patientWait = patientWait;
    }

    /** Whether messages can leave by that channel at all. */
    public boolean isOn(Channel channel) {
        return on.contains(channel);
    }

    /** The channel that a new message starts with. */
    public Channel first(Preferences preferences, @Nullable Patient patient) {
        List<Channel> wanted = wanted(preferences).stream().filter(on::contains).toList();
        return wanted.stream()
                .filter(channel ->
                        patient == null || !addresses(channel, patient, preferences).isEmpty())
                .findFirst()
                .orElse(wanted.isEmpty() ? Channel.EMAIL : wanted.getFirst());
    }

    Decision decide(Claimed delivery, Instant now) {
        Patient patient = delivery.patient();
        if (patient == null) {
            return now.isAfter(delivery.createdAt().plus(patientWait))
                    ? new Decision.GiveUp("patient-unknown", null)
                    : new Decision.Wait(now.plus(LOOK_FOR_PATIENT), "patient-unknown");
        }
        String obsolete = obsolete(delivery, patient, now);
        if (obsolete != null) {
            return new Decision.Withdraw(obsolete);
        }
        Instant notAfter = delivery.notAfter();
        if (notAfter != null && !now.isBefore(notAfter)) {
            return new Decision.GiveUp("too-late", null);
        }
        Instant quiet = quietUntil(delivery, patient, now);
        return quiet.isAfter(now)
                ? new Decision.Wait(quiet, "quiet-hours")
                : route(delivery, patient);
    }

    private static @Nullable String obsolete(Claimed delivery, Patient patient, Instant now) {
        if (!patient.isActive()) {
            return "patient-inactive";
        }
        if (!isAlwaysTold(delivery) && delivery.preferences().refuses(delivery.kind().topic())) {
            return "opted-out";
        }
        return switch (delivery.subject()) {
            case Subject.Appointment appointment
                    when delivery.kind() != MessageKind.CANCELLATION && !appointment.isExpected() ->
                    "appointment-" + appointment.status().replace('_', '-');
            case Subject.Offer offer
                    when delivery.kind() == MessageKind.OFFER
                            && (!offer.isOpen() || !now.isBefore(offer.expiresAt())) ->
                    "offer-gone";
            default -> null;
        };
    }

    /** A cancellation by the clinic reaches also those who have opted out. */
    private static boolean isAlwaysTold(Claimed delivery) {
        return delivery.kind() == MessageKind.CANCELLATION && delivery.details().isByClinic();
    }

    private static Instant quietUntil(Claimed delivery, Patient patient, Instant now) {
        var hours = delivery.preferences().quietHours();
        if (hours == null) {
            return now;
        }
        Instant until = hours.endsFrom(now, patient.zone());
        Instant latest =
                switch (delivery.subject()) {
                    case Subject.Appointment appointment -> appointment.startsAt().minus(MARGIN);
                    case Subject.Offer offer when delivery.kind() == MessageKind.OFFER ->
                            offer.expiresAt().minus(MARGIN);
                    default -> Instant.MAX;
                };
        return until.isAfter(latest) ? now : until;
    }

    private Decision route(Claimed delivery, Patient patient) {
        Channel channel = delivery.channel();
        List<Channel> usable = usable(delivery, patient);
        boolean isWanted = allowed(delivery).contains(channel);
        if (isWanted && on.contains(channel)) {
            List<String> addresses = addresses(channel, patient, delivery.preferences());
            return addresses.isEmpty()
                    ? new Decision.GiveUp("address-missing", next(delivery, patient))
                    : new Decision.Send(patient, addresses);
        }
        if (delivery.kind() == MessageKind.REMINDER && !isWanted) {
            return new Decision.Withdraw("channel-not-wanted");
        }
        return usable.isEmpty()
                ? new Decision.GiveUp(isWanted ? "channel-off" : "no-channel", null)
                : new Decision.Reroute(usable.getFirst());
    }

    /** The channel that takes over when this one fails for good; null when there is none left. */
    @Nullable Channel next(Claimed delivery, Patient patient) {
        return usable(delivery, patient).stream().findFirst().orElse(null);
    }

    /** Channels that are on, wanted, have an address and have not been tried. */
    private List<Channel> usable(Claimed delivery, Patient patient) {
        List<String> tried = Objects.requireNonNullElse(delivery.details().tried(), List.of());
        var usable = new ArrayList<Channel>();
        for (Channel channel : allowed(delivery)) {
            if (channel != delivery.channel()
                    && on.contains(channel)
                    && !tried.contains(channel.code())
                    && !addresses(channel, patient, delivery.preferences()).isEmpty()) {
                usable.add(channel);
            }
        }
        return usable;
    }

    private List<Channel> allowed(Claimed delivery) {
        List<Channel> wanted = wanted(delivery.preferences());
        return wanted.isEmpty() && isAlwaysTold(delivery) ? defaults : wanted;
    }

    private List<Channel> wanted(Preferences preferences) {
        return Objects.requireNonNullElse(preferences.channels(), defaults);
    }

    private static List<String> addresses(
            Channel channel, Patient patient, Preferences preferences) {
        return switch (channel) {
            case EMAIL -> listOf(patient.email());
            case SMS, WHATSAPP -> listOf(patient.phone());
            case PUSH -> preferences.pushTokens();
        };
    }

    private static List<String> listOf(@Nullable String address) {
        return address == null ? List.of() : List.of(address);
    }
}
