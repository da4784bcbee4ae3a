package org.umoorsehhat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.benchmarks.platform.ClinicPlan;
import org.umoorsehhat.benchmarks.platform.SeatPlan;

class SeatPlanTest {

    private final SeatPlan plan = new SeatPlan(5, 20, 3, 7, 4);

    @Test
    void everySeatIsTakenOnceAndNobodyIsInTwoPlaces() {
        List<SeatPlan.Seat> seats = LongStream.range(0, plan.size()).mapToObj(plan::seat).toList();

        assertThat(seats).hasSize(5 * 4 * 3 * 7);
        var patients = new HashSet<List<Integer>>();
        var slots = new java.util.HashMap<List<Integer>, Integer>();
        for (SeatPlan.Seat seat : seats) {
            assertThat(patients.add(List.of(seat.patient(), seat.day(), seat.time()))).isTrue();
            slots.merge(List.of(seat.doctor(), seat.day(), seat.time()), 1, Integer::sum);
        }
        assertThat(slots).hasSize(5 * 3 * 7);
        assertThat(slots.values()).containsOnly(4);
    }

    @Test
    void moreSeatsAtOneTimeThanPatientsCannotBe() {
        assertThatThrownBy(() -> new SeatPlan(5, 19, 3, 7, 4))
                .hasMessageContaining("20 seats at one time, but only 19 patients");
        assertThatThrownBy(() -> plan.seat(plan.size())).hasMessageContaining("seat 420 of 420");
    }

    @Test
    void theCrowdComesOnDaysOfItsOwn() {
        assertThat(ClinicPlan.crowdedSeat(0).day()).isEqualTo(ClinicPlan.SEATS.days());
        assertThat(ClinicPlan.crowdedSeat(999).patient()).isEqualTo(1_000);
        assertThat(ClinicPlan.crowdedSeat(1_000).time()).isEqualTo(1);
    }
}
