package org.umoorsehhat.booking.appointment.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.chassis.problem.Problem;

class RescheduleFormTest {

    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final LocalTime TIME = LocalTime.of(10, 0);

    private static RescheduleForm form(
            @Nullable LocalDate date, @Nullable LocalTime time, @Nullable Long doctor) {
        return new RescheduleForm(date, time, null, doctor, null, null, null);
    }

    @Test
    void aMoveIsToTheFirstOfTwo() {
        var move = form(DATE, TIME, null).command();
        assertThat(move.start()).isEqualTo(new LocalStart(DATE, TIME, 0));
        assertThat(move.other()).isEqualTo(OtherVisit.NONE);
    }

    @Test
    void theTimeStaysWhereSomethingElseChanges() {
        var change = form(null, null, 7L).command();
        assertThat(change.start()).isNull();
        assertThat(change.other().doctor()).isEqualTo(7);
    }

    @Test
    void dateAndTimeBelongTogetherAndSomethingHasToChange() {
        for (var half : new RescheduleForm[] {form(null, null, null), form(null, TIME, 7L)}) {
            assertThatThrownBy(half::command).isInstanceOf(Problem.class);
        }
        assertThatThrownBy(() -> form(DATE, null, 7L).command()).isInstanceOf(Problem.class);
    }
}
