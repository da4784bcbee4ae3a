package org.umoorsehhat.notification.staff.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.AppointmentStatus;
import org.umoorsehhat.notification.message.staff.StaffLetter;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import org.umoorsehhat.notification.staff.ClaimedDoctor;
import org.umoorsehhat.notification.staff.PendingNotice;
import org.umoorsehhat.notification.staff.StaffPreferences;

/** What a doctor is told, by which channel, and when: decided again at the moment of sending. */
public final class LetterRules {

    private final List<Channel> defaults;
    private final Set<Channel> on;
    private final Duration pause;

    /**
     * @param defaults channels of a doctor who has named none, in order
     * @param on channels that have a provider
     * @param pause at least so long between two letters to one doctor
     */
    public LetterRules(List<Channel> defaults, Set<Channel> on, Duration pause) {
        this.defaults = List.copyOf(defaults);
        this.on = Set.copyOf(on);
        this.pause = pause;
    }

    /**
     * What is to be done with what waits for a doctor.
     *
     * @param pending in the order in which it happened, at least one
     */
    public LetterDecision decide(ClaimedDoctor doctor, List<PendingNotice> pending, Instant now) {
        if (!doctor.isActive()) {
            return new LetterDecision.Forget("doctor-inactive");
        }
        List<PendingNotice> told = told(doctor.preferences(), pending, now);
        if (told.isEmpty()) {
            return new LetterDecision.Forget("obsolete");
        }
        Optional<Channel> channel = channel(doctor);
        if (channel.isEmpty()) {
            return new LetterDecision.Forget("no-channel");
        }
        Instant until = notBefore(doctor, told, now);
        if (until.isAfter(now)) {
            return new LetterDecision.Wait(until);
        }
        return new LetterDecision.Send(
                channel.get(),
                Objects.requireNonNull(address(channel.get(), doctor.preferences())),
                told,
                begun(pending).isEmpty()
                        ? pending.stream().filter(notice -> !told.contains(notice)).toList()
                        : List.of());
    }

    /**
     * The channel that is in turn: the first that is on, wanted, has an address and did not refuse.
     */
    public Optional<Channel> channel(ClaimedDoctor doctor) {
        StaffPreferences preferences = doctor.preferences();
        return Objects.requireNonNullElse(preferences.channels(), defaults).stream()
                .filter(on::contains)
                .filter(channel -> !doctor.tried().contains(channel))
                .filter(channel -> address(channel, preferences) != null)
                .findFirst();
    }

    /** A letter that may have been sent is sent again as it was, and nothing with it. */
    private static List<PendingNotice> told(
            StaffPreferences preferences, List<PendingNotice> pending, Instant now) {
        List<PendingNotice> begun = begun(pending);
        return begun.isEmpty()
                ? pending.stream()
                        .filter(notice -> preferences.topics().contains(notice.line().topic()))
                        .filter(notice -> isStillTrue(notice, now))
                        .toList()
                : begun;
    }

    private static List<PendingNotice> begun(List<PendingNotice> pending) {
        return pending.stream().filter(notice -> notice.letter() != null).toList();
    }

    /** What is cancelled is told also afterwards; the rest is of use before, and while it is so. */
    private static boolean isStillTrue(PendingNotice notice, Instant now) {
        StaffLetter.Line line = notice.line();
        if (line.topic() == StaffTopic.CANCELLATIONS) {
            return true;
        }
        String status = notice.appointmentStatus();
        boolean isSettled =
                line.topic() == StaffTopic.REQUESTS
                        && status != null
                        && !status.equals(AppointmentStatus.PENDING.code());
        boolean isGone =
                line.topic() == StaffTopic.OFFERS
                        && status != null
                        && !AppointmentStatus.isExpected(status);
        return line.startsAt().isAfter(now) && !isSettled && !isGone;
    }

    private Instant notBefore(ClaimedDoctor doctor, List<PendingNotice> told, Instant now) {
        StaffPreferences preferences = doctor.preferences();
        LocalTime digestAt = preferences.digestAt();
        if (digestAt != null) {
            Instant oldest =
                    told.stream()
                            .map(PendingNotice::notedAt)
                            .min(Comparator.naturalOrder())
                            .orElse(now);
            return nextDigest(oldest, digestAt, doctor.zone());
        }
        Instant last = doctor.lastSentAt();
        Instant rested = last == null ? now : last.plus(pause);
        QuietHours quiet = preferences.quietHours();
        if (quiet == null) {
            return rested;
        }
        Instant loud =
                told.stream()
                        .map(notice -> loudFor(notice.line(), quiet, doctor.zone(), now))
                        .min(Comparator.naturalOrder())
                        .orElse(now);
        return loud.isAfter(rested) ? loud : rested;
    }

    /** What is over leaves nothing to act on, and waits. */
    private static Instant loudFor(
            StaffLetter.Line line, QuietHours quiet, ZoneId zone, Instant now) {
        return line.startsAt().isAfter(now)
                ? quiet.endsFrom(now, zone, line.startsAt())
                : quiet.endsFrom(now, zone);
    }

    /** The first time after {@code since} that the doctor's clock shows {@code at}. */
    static Instant nextDigest(Instant since, LocalTime at, ZoneId zone) {
        ZonedDateTime here = since.atZone(zone);
        Instant today = here.toLocalDate().atTime(at).atZone(zone).toInstant();
        return today.isAfter(since)
                ? today
                : here.toLocalDate().plusDays(1).atTime(at).atZone(zone).toInstant();
    }

    private static @Nullable String address(Channel channel, StaffPreferences preferences) {
        if (preferences.stopped().contains(channel)) {
            return null;
        }
        return switch (channel) {
            case EMAIL -> preferences.email();
            case SMS, WHATSAPP -> preferences.phone();
            case PUSH -> null;
        };
    }
}
