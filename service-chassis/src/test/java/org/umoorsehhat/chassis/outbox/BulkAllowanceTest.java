package org.umoorsehhat.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BulkAllowanceTest {

    private static final long MILLISECOND = 1_000_000;

    /** Near the end of the numbers: a clock of nanoseconds may begin anywhere. */
    private static final long START = Long.MAX_VALUE - MILLISECOND;

    @Test
    void soManyASecond() {
        var allowance = new BulkAllowance(4000, START);
        int sent = 0;
        for (int ms = 20; ms <= 1000; ms += 20) {
            int now = allowance.at(START + ms * MILLISECOND);
            allowance.taken(now, now);
            sent += now;
        }
        assertThat(sent).isBetween(3990, 4000);
    }

    @Test
    void noMoreAtOnceThanInATenthOfASecond() {
        var allowance = new BulkAllowance(4000, START);
        assertThat(allowance.at(START + 5000 * MILLISECOND)).isEqualTo(400);
    }

    @Test
    void oneASecondIsOneASecond() {
        var allowance = new BulkAllowance(1, START);
        assertThat(allowance.at(START + 900 * MILLISECOND)).isZero();
        assertThat(allowance.at(START + 1000 * MILLISECOND)).isEqualTo(1);
        assertThat(allowance.at(START + 60_000 * MILLISECOND)).isEqualTo(1);
    }

    @Test
    void thereMayBeMoreUntilNoneCame() {
        var allowance = new BulkAllowance(1000, START);
        assertThat(allowance.isMore()).isTrue();
        allowance.taken(50, 50);
        assertThat(allowance.isMore()).isTrue();
        allowance.taken(0, 0);
        assertThat(allowance.isMore()).isTrue();
        allowance.taken(20, 50);
        assertThat(allowance.isMore()).isTrue();
        allowance.taken(0, 50);
        assertThat(allowance.isMore()).isFalse();
    }
}
