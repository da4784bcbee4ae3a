package org.umoorsehhat.notification.staff.rules;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.message.staff.StaffLetter;
import org.umoorsehhat.notification.message.staff.StaffTopic;
import org.umoorsehhat.notification.preference.rules.QuietHours;
import org.umoorsehhat.notification.staff.ClaimedDoctor;
import org.umoorsehhat.notification.staff.PendingNotice;
import org.umoorsehhat.notification.staff.StaffPreferences;

class LetterRulesTest {

    /** 14:00 in Riyadh. */
    private static final Instant NOW = Instant.parse("2026-12-30T11:00:00Z");

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final LetterRules rules =
            new LetterRules(
                    List.of(Channel.EMAIL, Channel.SMS), Set.of(Channel.EMAIL, Channel.SMS), PAUSE);

    @Test
    void whatHappenedIsToldAtOnceOverTheFirstChannelThatHasAnAddress() {
        assertThat(rules.decide(doctor(wishes(null, null)), List.of(request(1)), NOW))
                .isEqualTo(
                        new LetterDecision.Send(
                                Channel.EMAIL,
                                "doctor@example.org",
                                List.of(request(1)),
                                List.of()));
        var byPhone =
                new StaffPreferences(
                        null,
                        "+966501234567",
                        null,
                        Set.of(StaffTopic.values()),
                        Locale.ENGLISH,
                        null,
                        null,
                        Set.of());
        var send = (LetterDecision.Send) rules.decide(doctor(byPhone), List.of(request(1)), NOW);
        assertThat(send.channel()).isEqualTo(Channel.SMS);
        assertThat(send.address()).isEqualTo("+966501234567");
    }

    @Test
    void whatFollowsSoonWaitsForTheNextLetter() {
        Instant last = NOW.minus(Duration.ofMinutes(2));
        var doctor = doctor(wishes(null, null), Set.of(), last, true);
        assertThat(rules.decide(doctor, List.of(request(1), request(2)), NOW))
                .isEqualTo(new LetterDecision.Wait(last.plus(PAUSE)));
        var letter = rules.decide(doctor, List.of(request(1), request(2)), last.plus(PAUSE));
        assertThat(((LetterDecision.Send) letter).told()).hasSize(2);
    }

    @Test
    void aDigestWaitsForItsHourAfterTheOldest() {
        var doctor = doctor(wishes(LocalTime.of(18, 0), null));
        Instant six = Instant.parse("2026-12-30T15:00:00Z");
        assertThat(rules.decide(doctor, List.of(request(1)), NOW))
                .isEqualTo(new LetterDecision.Wait(six));
        assertThat(rules.decide(doctor, List.of(request(1)), six))
                .isInstanceOf(LetterDecision.Send.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T11:00:00Z, 18:00, Asia/Riyadh,   2026-12-30T15:00:00Z",
        "2026-12-30T15:00:00Z, 18:00, Asia/Riyadh,   2026-12-31T15:00:00Z",
        "2026-12-30T21:30:00Z, 00:00, Asia/Riyadh,   2026-12-31T21:00:00Z",
        // An hour that this night has not got, and one that it has twice.
        "2027-03-27T12:00:00Z, 02:30, Europe/Berlin, 2027-03-28T01:30:00Z",
        "2027-10-30T12:00:00Z, 02:30, Europe/Berlin, 2027-10-31T00:30:00Z",
        "2027-10-31T00:30:00Z, 02:30, Europe/Berlin, 2027-11-01T01:30:00Z",
    })
    void digestsComeOnceADayOnTheDoctorsClock(
            Instant since, LocalTime at, ZoneId zone, Instant expected) {
        assertThat(LetterRules.nextDigest(since, at, zone)).isEqualTo(expected);
    }

    @Test
    void quietHoursHoldALetterBackUnlessItWouldComeTooLate() {
        var quiet = new QuietHours(LocalTime.of(13, 0), LocalTime.of(16, 0));
        Instant loud = Instant.parse("2026-12-30T13:00:00Z");
        var doctor = doctor(wishes(null, quiet));
        assertThat(rules.decide(doctor, List.of(request(1)), NOW))
                .isEqualTo(new LetterDecision.Wait(loud));
        var near = notice(2, StaffTopic.REQUESTS, loud.plusSeconds(60), "pending", null);
        assertThat(rules.decide(doctor, List.of(request(1), near), NOW))
                .isInstanceOf(LetterDecision.Send.class);
        // Nothing can be done any more about what is over.
        var over = notice(3, StaffTopic.CANCELLATIONS, NOW.minusSeconds(60), "cancelled", null);
        assertThat(rules.decide(doctor, List.of(over), NOW))
                .isEqualTo(new LetterDecision.Wait(loud));
    }

    @Test
    void whatIsSettledOrOverIsNotToldAndACancellationAlwaysIs() {
        var pending =
                List.of(
                        notice(1, StaffTopic.REQUESTS, TOMORROW, "confirmed", null),
                        notice(2, StaffTopic.REQUESTS, NOW, "pending", null),
                        notice(3, StaffTopic.REQUESTS, TOMORROW, null, null),
                        notice(4, StaffTopic.OFFERS, TOMORROW, "confirmed", null),
                        notice(5, StaffTopic.OFFERS, TOMORROW, "cancelled", null),
                        notice(6, StaffTopic.OVERBOOKINGS, NOW.minusSeconds(1), null, null),
                        notice(7, StaffTopic.CANCELLATIONS, NOW, "cancelled", null));
        var send = (LetterDecision.Send) rules.decide(doctor(wishes(null, null)), pending, NOW);
        assertThat(send.told()).extracting(PendingNotice::id).containsExactly(3L, 4L, 7L);
        assertThat(send.obsolete()).extracting(PendingNotice::id).containsExactly(1L, 2L, 5L, 6L);
        assertThat(rules.decide(doctor(wishes(null, null)), pending.subList(0, 2), NOW))
                .isEqualTo(new LetterDecision.Forget("obsolete"));
    }

    @Test
    void aLetterThatMayHaveBeenSentIsSentAgainAsItWas() {
        var begun = new UUID(1, 2);
        var pending =
                List.of(
                        notice(1, StaffTopic.REQUESTS, TOMORROW, "confirmed", begun),
                        notice(2, StaffTopic.REQUESTS, TOMORROW, "pending", null));
        var send = (LetterDecision.Send) rules.decide(doctor(wishes(null, null)), pending, NOW);
        assertThat(send.told()).extracting(PendingNotice::id).containsExactly(1L);
        assertThat(send.obsolete()).isEmpty();
    }

    @Test
    void whatIsNotWantedAnyMoreIsLetBe() {
        var some =
                new StaffPreferences(
                        "doctor@example.org",
                        null,
                        null,
                        Set.of(StaffTopic.OFFERS),
                        Locale.ENGLISH,
                        null,
                        null,
                        Set.of());
        assertThat(rules.decide(doctor(some), List.of(request(1)), NOW))
                .isEqualTo(new LetterDecision.Forget("obsolete"));
        assertThat(rules.decide(doctor(StaffPreferences.UNSAID), List.of(request(1)), NOW))
                .isEqualTo(new LetterDecision.Forget("no-channel"));
        assertThat(
                        rules.decide(
                                doctor(wishes(null, null), Set.of(), null, false),
                                List.of(request(1)),
                                NOW))
                .isEqualTo(new LetterDecision.Forget("doctor-inactive"));
    }

    @Test
    void whatRefusedALetterOrWasStoppedIsPassedOver() {
        var both =
                new StaffPreferences(
                        "doctor@example.org",
                        "+966501234567",
                        List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL),
                        Set.of(StaffTopic.values()),
                        Locale.ENGLISH,
                        null,
                        null,
                        Set.of());
        assertThat(rules.channel(doctor(both))).contains(Channel.SMS);
        assertThat(rules.channel(doctor(both).refusedBy(Set.of(Channel.SMS))))
                .contains(Channel.EMAIL);
        assertThat(rules.channel(doctor(both).refusedBy(Set.of(Channel.SMS, Channel.EMAIL))))
                .isEmpty();
        var stopped =
                new StaffPreferences(
                        both.email(),
                        both.phone(),
                        both.channels(),
                        both.topics(),
                        both.locale(),
                        null,
                        null,
                        Set.of(Channel.SMS));
        assertThat(rules.channel(doctor(stopped))).contains(Channel.EMAIL);
    }

    private static StaffPreferences wishes(
            @Nullable LocalTime digestAt, @Nullable QuietHours quiet) {
        return new StaffPreferences(
                "doctor@example.org",
                null,
                null,
                Set.of(StaffTopic.values()),
                Locale.ENGLISH,
                digestAt,
                quiet,
                Set.of());
    }

    private static ClaimedDoctor doctor(StaffPreferences preferences) {
        return doctor(preferences, Set.of(), null, true);
    }

    private static ClaimedDoctor doctor(
            StaffPreferences preferences,
            Set<Channel> tried,
            @Nullable Instant lastSentAt,
            boolean isActive) {
        return new ClaimedDoctor(
                12,
                new UUID(0, 1),
                "Dr. Salma Example",
                RIYADH,
                isActive,
                preferences,
                0,
                tried,
                lastSentAt);
    }

    private static PendingNotice request(long id) {
        return notice(id, StaffTopic.REQUESTS, TOMORROW, "pending", null);
    }

    private static PendingNotice notice(
            long id,
            StaffTopic topic,
            Instant startsAt,
            @Nullable String status,
            @Nullable UUID letter) {
        return new PendingNotice(
                id,
                letter,
                new StaffLetter.Line(topic, startsAt, "K7M4RXQ9", null, null, null),
                NOW,
                status);
    }
}
