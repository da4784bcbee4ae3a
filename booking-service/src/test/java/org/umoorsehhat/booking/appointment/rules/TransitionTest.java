package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.testsupport.contract.EventContracts;

/** What must be true of any table of states. */
class TransitionTest {

    private static final Set<Transition> OF_MONEY =
            EnumSet.of(Transition.PAY, Transition.REFUND, Transition.WAIVE_FEE);
    private static final Set<Transition> OF_MOVES =
            EnumSet.of(Transition.RESCHEDULE, Transition.MOVE_REQUEST);

    @ParameterizedTest
    @EnumSource
    void eachHasAnEventWithAContract(Transition transition) {
        assertThat(EventContracts.types())
                .contains("org.umoorsehhat.booking.appointment-%s.v1".formatted(transition.fact()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MOVE_REQUEST", "CONFIRM_ATTENDANCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void staffMayWhatPatientsMay(Transition transition) {
        assertThat(transition.roles()).contains(Role.DOCTOR, Role.ADMIN, Role.SYSTEM);
        assertThat(transition.roles().contains(Role.PATIENT))
                .isEqualTo(transition == Transition.CANCEL || transition == Transition.RESCHEDULE);
    }

    @ParameterizedTest
    @EnumSource
    void theFrontDeskReceivesAndTakesPaymentAndDoesNotTreat(Transition transition) {
        boolean isTheDoctors =
                switch (transition) {
                    case START, COMPLETE, REFUND -> true;
                    default -> !transition.roles().contains(Role.DOCTOR);
                };
        assertThat(transition.roles().contains(Role.FRONT_DESK)).isNotEqualTo(isTheDoctors);
    }

    @ParameterizedTest
    @EnumSource
    void moneyAndWordsChangeNoStateAndTheRestNeverTheSame(Transition transition) {
        assertThat(transition.from()).isNotEmpty();
        for (AppointmentStatus status : transition.from()) {
            if (OF_MONEY.contains(transition) || transition == Transition.CONFIRM_ATTENDANCE) {
                assertThat(transition.to(status)).isEqualTo(status);
            } else if (!OF_MOVES.contains(transition) && transition != Transition.UNDO) {
                assertThat(transition.to(status)).isNotEqualTo(status);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RESCHEDULE", "MOVE_REQUEST", "UNDO"},
            mode = EnumSource.Mode.EXCLUDE)
    void seatsAreKeptAsLongAsItIsLive(Transition transition) {
        for (AppointmentStatus status : transition.from()) {
            boolean endsIt = status.isLive() && !transition.to(status).isLive();
            assertThat(transition.seats() != SeatEffect.KEEP).isEqualTo(endsIt);
        }
    }

    @Test
    void onlyMoneyMovesOnceItHasEndedUnlessTheEndIsTakenBack() {
        for (AppointmentStatus status : AppointmentStatus.values()) {
            if (!status.isLive()) {
                assertThat(
                                Arrays.stream(Transition.values())
                                        .filter(t -> t != Transition.UNDO)
                                        .filter(t -> t.from().contains(status)))
                        .as(status.toString())
                        .isSubsetOf(OF_MONEY);
            }
        }
    }

    @Test
    void everyStateIsReachedFromTheFirst() {
        Set<AppointmentStatus> reached = EnumSet.of(AppointmentStatus.PENDING);
        for (int round = 0; round < AppointmentStatus.values().length; round++) {
            for (Transition transition : Transition.values()) {
                for (AppointmentStatus from : transition.from()) {
                    if (reached.contains(from)) {
                        reached.add(transition.to(from));
                    }
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(AppointmentStatus.values());
    }

    @Test
    void movableMeansThatItMayBeCancelled() {
        assertThat(Transition.CANCEL.from())
                .isEqualTo(Transition.RESCHEDULE.from())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AppointmentStatus.values())
                                .filter(AppointmentStatus::isMovable)
                                .toList());
    }
}
