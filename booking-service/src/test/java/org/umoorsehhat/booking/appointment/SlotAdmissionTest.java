package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.BookingProperties;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A crowd at one time: two attempts at once, three who wait, and no place for more. */
class SlotAdmissionTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final SlotAdmission.Time TIME = new SlotAdmission.Time(1, NOW.plusSeconds(3600));

    private final List<Sinks.One<String>> attempts = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private long callers;

    private static SlotAdmission at(Instant now) {
        return new SlotAdmission(
                new BookingProperties(
                        Duration.ofMillis(300),
                        Duration.ofSeconds(2),
                        64,
                        2,
                        1,
                        3,
                        Duration.ofMillis(100),
                        730,
                        Duration.ofMinutes(60),
                        Duration.ofHours(4),
                        Duration.ofHours(24)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Somebody else each time. */
    private Disposable book(SlotAdmission times) {
        return book(times, 100 + ++callers, TIME);
    }

    private Disposable book(SlotAdmission times, long patient, SlotAdmission.Time time) {
        return times.inTurn(
                        patient,
                        time,
                        () -> {
                            Sinks.One<String> attempt = Sinks.one();
                            attempts.add(attempt);
                            return attempt.asMono();
                        })
                .onErrorResume(
                        RefusedException.class,
                        refused -> Mono.just(String.valueOf(refused.refusal())))
                .subscribe(answers::add);
    }

    @Test
    void queueIsBoundedAndMovesOn() {
        var times = at(NOW);
        for (int i = 0; i < 5; i++) {
            book(times);
        }
        assertThat(attempts).hasSize(2);
        book(times);
        assertThat(answers).as("no false 409: come again").containsExactly("CROWDED");
        for (int done = 0; done < 5; done++) {
            attempts.get(done).tryEmitValue("done");
        }
        assertThat(answers).containsExactly("CROWDED", "done", "done", "done", "done", "done");
        book(times);
        assertThat(attempts).as("nobody is left in the gate").hasSize(6);
    }

    @Test
    void disconnectedClientLeavesTheQueue() {
        var times = at(NOW);
        var calls = new ArrayList<Disposable>();
        for (int i = 0; i < 5; i++) {
            calls.add(book(times));
        }
        calls.get(2).dispose();
        book(times);
        assertThat(answers).as("a place was free").isEmpty();
        attempts.get(0).tryEmitValue("first");
        assertThat(attempts).as("the turn did not go to who had gone").hasSize(3);
    }

    @Test
    void onePatientTakesTurnsWhereverTheyBook() {
        var times = at(NOW);
        for (int hour = 1; hour <= 3; hour++) {
            book(times, 7, new SlotAdmission.Time(hour, NOW.plusSeconds(3600L * hour)));
        }
        assertThat(attempts).as("who books everything at once").hasSize(1);
        book(times, 8, TIME);
        assertThat(attempts).as("others do not wait for that").hasSize(2);
        attempts.get(0).tryEmitValue("first");
        assertThat(attempts).hasSize(3);
    }

    @Test
    void fullTimeIsRememberedBriefly() {
        var times = at(NOW);
        var stay = new SlotAdmission.Stay(TIME, 60, null);
        times.rememberFull(stay, times.releases(1));
        assertThat(times.isKnownFull(stay)).isTrue();
        var elsewhere = new SlotAdmission.Time(2, TIME.startsAt());
        assertThat(times.isKnownFull(new SlotAdmission.Stay(elsewhere, 60, null))).isFalse();
        assertThat(times.isKnownFull(new SlotAdmission.Stay(TIME, 30, null)))
                .as("a shorter one may fit")
                .isFalse();
        assertThat(times.isKnownFull(new SlotAdmission.Stay(TIME, null, 7L)))
                .as("a service may be shorter")
                .isFalse();
        times.forgetFull(1);
        assertThat(times.isKnownFull(stay)).as("a seat was released").isFalse();
    }

    @Test
    void seatReleasedDuringAnAttemptIsNotMissed() {
        var times = at(NOW);
        var stay = new SlotAdmission.Stay(TIME, 60, null);
        int releases = times.releases(1);
        times.forgetFull(1);
        times.rememberFull(stay, releases);
        assertThat(times.isKnownFull(stay)).isFalse();
    }
}
