package org.umoorsehhat.identity.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Attempts attempts = new Attempts(properties(), now::get);

    @Test
    void someMistakesCostNothingAndThenEachTwiceTheOneBefore() {
        fail("doctor2", HOME, 5);

        var waits = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            long seconds = refusal("doctor2", HOME).retryAfterSeconds();
            waits.add(seconds);
            pass(Duration.ofSeconds(seconds));
            fail("doctor2", HOME, 1);
        }

        assertThat(waits)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    }

    @Test
    void aNameCountsFromEverywhere() {
        for (int i = 0; i < 5; i++) {
            fail("doctor2", "198.51.100." + i, 1);
        }

        refusal("doctor2", "198.51.100.77");
        attempts.begin("doctor3", "198.51.100.77", "").succeeded();
    }

    @Test
    void anAddressCountsForAllNames() {
        for (int i = 0; i < 20; i++) {
            fail("patient" + i, ELSEWHERE, 1);
        }

        refusal("patient99", ELSEWHERE);
        attempts.begin("patient99", HOME, "").succeeded();
    }

    @Test
    void ownLoginsInBetweenDoNotMakeUpForGuessesOfOthers() {
        for (int i = 0; i < 20; i++) {
            fail("patient" + i, ELSEWHERE, 1);
            if (i == 10) {
                attempts.begin("attacker", ELSEWHERE, "").succeeded();
            }
        }

        refusal("patient99", ELSEWHERE);
    }

    @Test
    void anAddressOfTheSixthVersionIsASubscribersNetwork() {
        for (int i = 0; i < 20; i++) {
            fail("patient" + i, "2001:db8:1:2:3::" + i, 1);
        }

        refusal("patient99", "2001:db8:1:2:ffff::1");
        attempts.begin("patient99", "2001:db8:1:3::1", "").succeeded();
    }

    @Test
    void whoIsRightStartsAnew() {
        fail("doctor2", HOME, 4);
        attempts.begin("doctor2", HOME, "").succeeded();
        fail("doctor2", HOME, 4);

        attempts.begin("doctor2", HOME, "").succeeded();
    }

    @Test
    void guessesFromElsewhereLockNobodyOutWhereTheyAreKnown() {
        attempts.begin("doctor2", HOME, "").succeeded();
        fail("doctor2", ELSEWHERE, 5);

        refusal("doctor2", ELSEWHERE);
        attempts.begin("doctor2", HOME, "").succeeded();
        attempts.begin("doctor2", "203.0.113.9", "their-browser").succeeded();
        attempts.begin("doctor2", ELSEWHERE, "their-browser").succeeded();
    }

    @Test
    void aNameThatLooksLikeANameAndAnAddressIsNot() {
        attempts.begin("doctor2", HOME, "").succeeded();

        fail("doctor2 " + HOME, ELSEWHERE, 5);

        attempts.begin("doctor2", HOME, "").succeeded();
    }

    @Test
    void aKnownDeviceIsNoLicenceToGuess() {
        for (int i = 0; i < 5; i++) {
            attempts.begin("doctor2", HOME, "stolen").failed();
        }

        assertThatThrownBy(() -> attempts.begin("doctor2", ELSEWHERE, "stolen"))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void moreAtOnceThanAreFreeAreNotLookedAt() {
        for (int i = 0; i < 16; i++) {
            attempts.begin("doctor2", "198.51.100." + i, "");
        }

        refusal("doctor2", HOME);
    }

    @Test
    void beyondTheFreeOnesEachIsLookedAtAlone() {
        fail("doctor2", HOME, 5);
        pass(Duration.ofSeconds(1));
        var first = attempts.begin("doctor2", HOME, "");

        refusal("doctor2", HOME);
        first.succeeded();
        attempts.begin("doctor2", HOME, "").succeeded();
    }

    @Test
    void noMoreIsRememberedThanIsAllowed() {
        for (int i = 0; i < 20_000; i++) {
            String address = "10.%d.%d.1".formatted(i / 250, i % 250);
            attempts.begin(i + "x".repeat(i % 5_000), address, "").failed();
        }

        assertThat(attempts.remembered()).isLessThanOrEqualTo(2_000);
    }

    @Test
    void isForgottenAfterAnHour() {
        fail("doctor2", HOME, 5);

        pass(Duration.ofMinutes(61));

        fail("doctor2", HOME, 4);
        attempts.begin("doctor2", HOME, "").succeeded();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            attempts.begin(name, address, "").failed();
        }
    }

    private TooManyAttempts refusal(String name, String address) {
        return catchThrowableOfType(
                TooManyAttempts.class, () -> attempts.begin(name, address, "").failed());
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static AttemptProperties properties() {
        return new AttemptProperties(
                5,
                20,
                16,
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofDays(90),
                1_000);
    }
}
