package org.umoorsehhat.notification.delivery.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** Who is told what, by which channel, and when: decided again at the moment of sending. */
public final class DeliveryRules {

    /** Why a message waits whose patient booking-service has not told of. */
    public static final String PATIENT_UNKNOWN = "patient-unknown";

    /** Why a message is not sent to a number whose person told the provider to stop. */
    private static final String NUMBER_STOPPED = "number-stopped";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** How long the clinic's words, which have a topic of their own, are waited for. */
    private static final Duration REASON_WAIT = Duration.ofMinutes(1);

    /** What asks somebody to come to a doctor, which nobody is to do who is not there any more. */
    private static final Set<MessageKind> INVITES =
            EnumSet.of(MessageKind.REMINDER, MessageKind.OFFER, MessageKind.SEAT_FREE);

    private final List<Channel> defaults;
    private final Set<Channel> on;
    private final Duration patientWait;

    /**
     * @param defaults channels of a patient who has said nothing, in order
     * @param on channels that have a provider
     * @param patientWait how long to wait for a patient who is not known yet
     */
    public DeliveryRules(List<Channel> defaults, Set<Channel> on, Duration patientWait) {
        this.defaults = List.copyOf(defaults);
        this.on = Set.copyOf(on);
        this.patientWait = patientWait;
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

    /** What is to be done with a message that has been claimed. */
    public DeliveryDecision decide(ClaimedDelivery delivery, Instant now) {
        Patient patient = delivery.patient();
        if (patient == null) {
            return now.isAfter(delivery.createdAt().plus(patientWait))
                    ? new DeliveryDecision.GiveUp(PATIENT_UNKNOWN, null)
                    : new DeliveryDecision.Wait(now.plus(LOOK_AGAIN), PATIENT_UNKNOWN);
        }
        String obsolete = obsolete(delivery, patient, now);
        if (obsolete != null) {
            return new DeliveryDecision.Withdraw(obsolete);
        }
        Instant notAfter = delivery.notAfter();
        if (notAfter != null && !now.isBefore(notAfter)) {
            return new DeliveryDecision.GiveUp("too-late", null);
        }
        if (isUnexplained(delivery) && now.isBefore(delivery.createdAt().plus(REASON_WAIT))) {
            return new DeliveryDecision.Wait(now.plus(LOOK_AGAIN), "reason-unknown");
        }
        Instant quiet = quietUntil(delivery, patient, now);
        return quiet.isAfter(now)
                ? new DeliveryDecision.Wait(quiet, "quiet-hours")
                : route(delivery, patient);
    }

    private static @Nullable String obsolete(
            ClaimedDelivery delivery, Patient patient, Instant now) {
        // What the clinic cancels reaches whom it has just deactivated.
        if (!patient.isActive() && !cannotBeRefused(delivery)) {
            return "patient-inactive";
        }
        if (!delivery.isDoctorActive() && INVITES.contains(delivery.kind())) {
            return "doctor-inactive";
        }
        if (!cannotBeRefused(delivery)
                && delivery.preferences().refuses(delivery.kind().optOutTopic())) {
            return "opted-out";
        }
        return switch (delivery.subject()) {
            case Subject.Appointment appointment
                    when !delivery.kind().endsAppointment() && !appointment.isExpected() ->
                    AppointmentStatus.reason(appointment.status());
            case Subject.Offer offer
                    when delivery.kind() == MessageKind.OFFER
                            && (!offer.isOpen() || !now.isBefore(offer.expiresAt())) ->
                    "offer-gone";
            default -> null;
        };
    }

    private static boolean isUnexplained(ClaimedDelivery delivery) {
        return delivery.kind().endsAppointment()
                && delivery.details().isByClinic()
                && delivery.subject() instanceof Subject.Appointment appointment
                && appointment.reason() == null;
    }

    private static boolean cannotBeRefused(ClaimedDelivery delivery) {
        return delivery.kind().cannotBeRefused(delivery.details());
    }

    private static Instant quietUntil(ClaimedDelivery delivery, Patient patient, Instant now) {
        var hours = delivery.preferences().quietHours();
        if (hours == null) {
            return now;
        }
        return switch (delivery.subject()) {
            case Subject.Appointment appointment ->
                    hours.endsFrom(now, patient.zone(), appointment.startsAt());
            case Subject.Offer offer when delivery.kind() == MessageKind.OFFER ->
                    hours.endsFrom(now, patient.zone(), offer.expiresAt());
            default -> hours.endsFrom(now, patient.zone());
        };
    }

    private DeliveryDecision route(ClaimedDelivery delivery, Patient patient) {
        Channel channel = delivery.channel();
        List<Channel> usable = usable(delivery, patient);
        boolean isWanted = allowed(delivery).contains(channel);
        if (isWanted && on.contains(channel)) {
            List<String> addresses = addresses(channel, patient, delivery.preferences());
            boolean isStopped = delivery.preferences().stopped().contains(channel);
            return addresses.isEmpty()
                    ? new DeliveryDecision.GiveUp(
                            isStopped ? NUMBER_STOPPED : "address-missing", next(delivery, patient))
                    : new DeliveryDecision.Send(patient, addresses);
        }
        if (delivery.kind() == MessageKind.REMINDER && !isWanted) {
            return new DeliveryDecision.Withdraw("channel-not-wanted");
        }
        return usable.isEmpty()
                ? new DeliveryDecision.GiveUp(isWanted ? "channel-off" : "no-channel", null)
                : new DeliveryDecision.Reroute(usable.getFirst());
    }

    /** The channel that takes over when this one fails for good; null when there is none left. */
    public @Nullable Channel next(ClaimedDelivery delivery, Patient patient) {
        return usable(delivery, patient).stream().findFirst().orElse(null);
    }

    /**
     * What is over when a provider says that the person at a number wants no messages. Who answers
     * an SMS with STOP speaks to us, and is not written to by WhatsApp instead; who blocks us on
     * WhatsApp has only closed WhatsApp.
     */
    public static Set<Channel> stoppedBy(Channel channel) {
        return channel == Channel.SMS ? Set.of(Channel.SMS, Channel.WHATSAPP) : Set.of(channel);
    }

    /** Channels that are on, wanted, have an address and have not been tried. */
    private List<Channel> usable(ClaimedDelivery delivery, Patient patient) {
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

    private List<Channel> allowed(ClaimedDelivery delivery) {
        List<Channel> wanted = wanted(delivery.preferences());
        return wanted.isEmpty() && cannotBeRefused(delivery) ? defaults : wanted;
    }

    private List<Channel> wanted(Preferences preferences) {
        return Objects.requireNonNullElse(preferences.channels(), defaults);
    }

    private static List<String> addresses(
            Channel channel, Patient patient, Preferences preferences) {
        if (preferences.stopped().contains(channel)) {
            return List.of();
        }
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
