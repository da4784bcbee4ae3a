package org.umoorsehhat.notification.delivery;

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
import org.umoorsehhat.notification.message.Details;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.message.Subject;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.Preferences;
import org.umoorsehhat.notification.preference.QuietHours;
import org.umoorsehhat.notification.preference.Topic;

class RoutingTest {

    private static final Instant NIGHT = Instant.parse("2026-12-29T20:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-30T04:00:00Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final QuietHours HOURS = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    private final Routing routing =
            new Routing(
                    List.of(Channel.EMAIL, Channel.SMS),
                    Set.of(Channel.EMAIL, Channel.SMS, Channel.PUSH),
                    Duration.ofMinutes(10));

    @Test
    void sendsWhatNothingSpeaksAgainst() {
        assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, Preferences.UNSAID, "confirmed"))
                .isInstanceOf(Decision.Send.class);
    }

    @Test
    void remindsOfNothingThatIsOver() {
        for (String status :
                List.of("cancelled", "rescheduled", "no_show", "completed", "in_progress")) {
            assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, Preferences.UNSAID, status))
                    .isEqualTo(new Decision.Withdraw("appointment-" + status.replace('_', '-')));
        }
    }

    @Test
    void holdsBackInQuietHoursUnlessItWouldBeTooLate() {
        var preferences = with(null, HOURS, Set.of());
        assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, preferences, "confirmed"))
                .isEqualTo(new Decision.Wait(MORNING, "quiet-hours"));
        assertThat(
                        routing.decide(
                                claimed(
                                        MessageKind.REMINDER,
                                        Channel.EMAIL,
                                        Details.NONE,
                                        preferences,
                                        "confirmed",
                                        MORNING.plus(Duration.ofMinutes(15))),
                                NIGHT))
                .isInstanceOf(Decision.Send.class);
    }

    @Test
    void optingOutWinsOverAllButTheClinicsCancellation() {
        var preferences = with(List.of(), null, Set.of(Topic.ALL));
        for (MessageKind kind : MessageKind.values()) {
            assertThat(decide(kind, Channel.EMAIL, preferences, "confirmed"))
                    .isEqualTo(new Decision.Withdraw("opted-out"));
        }
        assertThat(cancellation("patient", preferences))
                .isEqualTo(new Decision.Withdraw("opted-out"));
        assertThat(cancellation("doctor", preferences)).isInstanceOf(Decision.Send.class);
    }

    @Test
    void goesByTheChannelsThatAreWanted() {
        var push = with(List.of(Channel.PUSH, Channel.SMS), null, Set.of());
        assertThat(decide(MessageKind.BOOKING, Channel.EMAIL, push, "confirmed"))
                .isEqualTo(new Decision.Reroute(Channel.SMS));
        assertThat(decide(MessageKind.REMINDER, Channel.EMAIL, push, "confirmed"))
                .isEqualTo(new Decision.Withdraw("channel-not-wanted"));
        assertThat(decide(MessageKind.BOOKING, Channel.PUSH, push, "confirmed"))
                .isEqualTo(new Decision.GiveUp("address-missing", Channel.SMS));
    }

    private Decision cancellation(String by, Preferences preferences) {
        return routing.decide(
                claimed(
                        MessageKind.CANCELLATION,
                        Channel.EMAIL,
                        Details.ofCancellation(2, by),
                        preferences,
                        "cancelled",
                        NIGHT.plus(Duration.ofDays(2))),
                NIGHT);
    }

    private Decision decide(
            MessageKind kind, Channel channel, Preferences preferences, String status) {
        return routing.decide(
                claimed(
                        kind,
                        channel,
                        Details.NONE,
                        preferences,
                        status,
                        NIGHT.plus(Duration.ofDays(2))),
                NIGHT);
    }

    private static Preferences with(
            @Nullable List<Channel> channels, @Nullable QuietHours hours, Set<Topic> optOuts) {
        return new Preferences(channels, hours, optOuts, List.of(), null);
    }

    private static Claimed claimed(
            MessageKind kind,
            Channel channel,
            Details details,
            Preferences preferences,
            String status,
            Instant start) {
        var id = new UUID(1, 2);
        return new Claimed(
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
                        1, id, id, status, "Dr. Salma Example", null, null, RIYADH, start, start),
                new Patient(
                        1,
                        "Nour",
                        "nour@example.org",
                        "+447700900171",
                        Locale.ENGLISH,
                        RIYADH,
                        true),
                preferences,
                null);
    }
}
