package org.umoorsehhat.notification.delivery.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.message.MessageDetails;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.OptOutTopic;
import org.umoorsehhat.notification.preference.rules.Preferences;
import org.umoorsehhat.notification.preference.rules.QuietHours;

class DeliveryRulesTest {

    private static final Instant NIGHT = Instant.parse("2026-12-29T20:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-30T04:00:00Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final QuietHours HOURS = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private final DeliveryRules rules =
            new DeliveryRules(
                    List.of(Channel.EMAIL, Channel.SMS),
                    Set.of(Channel.EMAIL, Channel.SMS, Channel.PUSH),
                    Duration.ofMinutes(10));

    @Test
    void sendsWhereNothingForbidsIt() {
        assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, Preferences.UNSAID, "confirmed"))
                .isInstanceOf(DeliveryDecision.Send.class);
    }

    @Test
    void withdrawsRemindersOfAppointmentsThatAreOver() {
        for (String status :
                List.of("cancelled", "rescheduled", "no_show", "completed", "in_progress")) {
            assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, Preferences.UNSAID, status))
                    .isEqualTo(
                            new DeliveryDecision.Withdraw(
                                    "appointment-" + status.replace('_', '-')));
        }
    }

    @Test
    void waitsForTheEndOfQuietHoursUnlessThatIsTooLate() {
        var preferences = with(null, HOURS, Set.of());
        assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, preferences, "confirmed"))
                .isEqualTo(new DeliveryDecision.Wait(MORNING, "quiet-hours"));
        assertThat(
                        rules.decide(
                                claimed(
                                        MessageKind.REMINDER,
                                        Channel.EMAIL,
                                        MessageDetails.NONE,
                                        preferences,
                                        "confirmed",
                                        MORNING.plus(Duration.ofMinutes(15))),
                                NIGHT))
                .isInstanceOf(DeliveryDecision.Send.class);
    }

    @Test
    void optOutWithdrawsAllButCancellationsByTheClinic() {
        var preferences = with(List.of(), null, Set.of(OptOutTopic.ALL));
        for (MessageKind kind : MessageKind.values()) {
            assertThat(decide(kind, Channel.EMAIL, preferences, "confirmed"))
                    .isEqualTo(new DeliveryDecision.Withdraw("opted-out"));
        }
        assertThat(cancellation("patient", preferences))
                .isEqualTo(new DeliveryDecision.Withdraw("opted-out"));
        assertThat(cancellation("doctor", preferences)).isInstanceOf(DeliveryDecision.Send.class);
    }

    @Test
    void aCancellationByTheClinicWaitsForItsReasonToo() {
        var details = MessageDetails.ofCancellation(2, "admin");
        var waiting =
                claimed(
                        MessageKind.CANCELLATION,
                        Channel.EMAIL,
                        details,
                        Preferences.UNSAID,
                        "cancelled",
                        NIGHT.plus(Duration.ofDays(2)),
                        null);
        assertThat(rules.decide(waiting, NIGHT)).isInstanceOf(DeliveryDecision.Wait.class);
        assertThat(rules.decide(waiting, NIGHT.plus(Duration.ofMinutes(1))))
                .isInstanceOf(DeliveryDecision.Send.class);
        var own = with(null, null, Set.of());
        assertThat(cancellation("patient", own))
                .as("who cancels knows why")
                .isInstanceOf(DeliveryDecision.Send.class);
    }

    @Test
    void refusalWaitsForItsReasonButNotForLong() {
        assertThat(declined(null, NIGHT))
                .isEqualTo(
                        new DeliveryDecision.Wait(
                                NIGHT.plus(Duration.ofSeconds(2)), "reason-unknown"));
        assertThat(declined("Not ours", NIGHT)).isInstanceOf(DeliveryDecision.Send.class);
        assertThat(declined(null, NIGHT.plus(Duration.ofMinutes(1))))
                .isInstanceOf(DeliveryDecision.Send.class);
    }

    private DeliveryDecision declined(@Nullable String reason, Instant now) {
        return rules.decide(
                claimed(
                        MessageKind.DECLINE,
                        Channel.EMAIL,
                        MessageDetails.ofCancellation(2, "doctor"),
                        with(List.of(), null, Set.of(OptOutTopic.ALL)),
                        "cancelled",
                        NIGHT.plus(Duration.ofDays(2)),
                        reason),
                now);
    }

    @Test
    void usesOnlyPreferredChannels() {
        var push = with(List.of(Channel.PUSH, Channel.SMS), null, Set.of());
        assertThat(decide(MessageKind.BOOKING, Channel.EMAIL, push, "confirmed"))
                .isEqualTo(new DeliveryDecision.Reroute(Channel.SMS));
        assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, push, "confirmed"))
                .isEqualTo(new DeliveryDecision.Withdraw("channel-not-wanted"));
        assertThat(decide(MessageKind.BOOKING, Channel.PUSH, push, "confirmed"))
                .isEqualTo(new DeliveryDecision.GiveUp("address-missing", Channel.SMS));
    }

    @Test
    void aStoppedNumberGetsNothingAndAnotherChannelTakesOver() {
        var stopped =
                with(List.of(Channel.SMS, Channel.EMAIL), null, Set.of())
                        .stopping(DeliveryRules.stoppedBy(Channel.SMS));
        for (MessageKind kind : MessageKind.values()) {
            assertThat(decide(kind, Channel.SMS, stopped, "confirmed"))
                    .isEqualTo(new DeliveryDecision.GiveUp("number-stopped", Channel.EMAIL));
        }
        var onlyPhone =
                with(List.of(Channel.WHATSAPP, Channel.SMS), null, Set.of())
                        .stopping(DeliveryRules.stoppedBy(Channel.SMS));
        assertThat(decide(MessageKind.REMINDER, Channel.SMS, onlyPhone, "confirmed"))
                .isEqualTo(new DeliveryDecision.GiveUp("number-stopped", null));
        assertThat(DeliveryRules.stoppedBy(Channel.WHATSAPP)).containsExactly(Channel.WHATSAPP);
    }

    private DeliveryDecision cancellation(String by, Preferences preferences) {
        return rules.decide(
                claimed(
                        MessageKind.CANCELLATION,
                        Channel.EMAIL,
                        MessageDetails.ofCancellation(2, by),
                        preferences,
                        "cancelled",
                        NIGHT.plus(Duration.ofDays(2)),
                        by.equals("patient") ? null : "The doctor is ill"),
                NIGHT);
    }

    private DeliveryDecision decide(
            MessageKind kind, Channel channel, Preferences preferences, String status) {
        return rules.decide(
                claimed(
                        kind,
                        channel,
                        MessageDetails.NONE,
                        preferences,
                        status,
                        NIGHT.plus(Duration.ofDays(2))),
                NIGHT);
    }

    private static Preferences with(
            @Nullable List<Channel> channels,
            @Nullable QuietHours hours,
            Set<OptOutTopic> optOuts) {
        return new Preferences(channels, hours, optOuts, List.of(), Set.of(), null);
    }

    private static ClaimedDelivery claimed(
            MessageKind kind,
            Channel channel,
            MessageDetails details,
            Preferences preferences,
            String status,
            Instant start) {
        return claimed(kind, channel, details, preferences, status, start, null);
    }

    private static ClaimedDelivery claimed(
            MessageKind kind,
            Channel channel,
            MessageDetails details,
            Preferences preferences,
            String status,
            Instant start,
            @Nullable String reason) {
        var id = new UUID(1, 2);
        return new ClaimedDelivery(
                1,
                id,
                id,
                kind,
                channel,
                details,
                NIGHT,
                NIGHT,
                start,
                1,
                false,
                new Subject.Appointment(
                        1,
                        id,
                        id,
                        null,
                        status,
                        "Dr. Salma Example",
                        null,
                        null,
                        RIYADH,
                        start,
                        start,
                        reason,
                        null),
                patient(true),
                preferences,
                true,
                null);
    }

    private static Patient patient(boolean isActive) {
        return new Patient(
                1, "Nour", "nour@example.org", "+447700900171", Locale.ENGLISH, RIYADH, isActive);
    }

    private static ClaimedDelivery of(ClaimedDelivery d, Patient patient, boolean isDoctorActive) {
        return new ClaimedDelivery(
                d.id(),
                d.messageId(),
                d.lease(),
                d.kind(),
                d.channel(),
                d.details(),
                d.scheduledFor(),
                d.createdAt(),
                d.notAfter(),
                d.attempts(),
                d.isRepeat(),
                d.subject(),
                patient,
                d.preferences(),
                isDoctorActive,
                null);
    }

    private ClaimedDelivery about(MessageKind kind, String by) {
        return claimed(
                kind,
                Channel.EMAIL,
                MessageDetails.ofCancellation(2, by),
                with(null, null, Set.of()),
                kind.endsAppointment() ? "cancelled" : "confirmed",
                NIGHT.plus(Duration.ofDays(2)),
                "x");
    }

    @Test
    void nothingReachesWhomTheClinicHasDeactivatedButWhatItCancels() {
        for (MessageKind kind : MessageKind.values()) {
            var decision = rules.decide(of(about(kind, "admin"), patient(false), true), NIGHT);
            if (kind.endsAppointment()) {
                assertThat(decision).isInstanceOf(DeliveryDecision.Send.class);
            } else {
                assertThat(decision).isEqualTo(new DeliveryDecision.Withdraw("patient-inactive"));
            }
        }
        assertThat(
                        rules.decide(
                                of(
                                        about(MessageKind.CANCELLATION, "patient"),
                                        patient(false),
                                        true),
                                NIGHT))
                .isEqualTo(new DeliveryDecision.Withdraw("patient-inactive"));
    }

    @Test
    void nobodyIsAskedToComeToADoctorWhoLeft() {
        var invitations = Set.of(MessageKind.REMINDER, MessageKind.OFFER, MessageKind.SEAT_FREE);
        for (MessageKind kind : MessageKind.values()) {
            var decision = rules.decide(of(about(kind, "system"), patient(true), false), NIGHT);
            if (invitations.contains(kind)) {
                assertThat(decision).isEqualTo(new DeliveryDecision.Withdraw("doctor-inactive"));
            } else {
                assertThat(decision).isInstanceOf(DeliveryDecision.Send.class);
            }
        }
    }
}
