package org.umoorsehhat.waitlist.offer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.waitlist.rules.Refusal;
import org.umoorsehhat.waitlist.rules.RefusedException;

class EntryWithdrawalTest {

    private static boolean isSettled(Refusal refusal) {
        return EntryWithdrawal.isSettled(new RefusedException(refusal));
    }

    @Test
    void whoHasLeftOrIsBeingBookedIsLeftAlone() {
        assertThat(isSettled(new Refusal.NoSuchEntry())).isTrue();
        assertThat(isSettled(new Refusal.HasLeft())).isTrue();
        assertThat(isSettled(new Refusal.IsBeingBooked())).isTrue();
    }

    @Test
    void whatWillPassIsNoReasonToForgetIt() {
        assertThat(isSettled(new Refusal.IsBeingOffered())).isFalse();
        assertThat(isSettled(new Refusal.WaitsAlready(LocalDate.of(2026, 12, 30)))).isFalse();
        assertThat(EntryWithdrawal.isSettled(Problem.unavailable("busy", Duration.ofSeconds(1))))
                .isFalse();
        assertThat(EntryWithdrawal.isSettled(new IllegalStateException("anything"))).isFalse();
    }
}
