package org.umoorsehhat.booking.appointment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.ITS_PATIENT;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.SUCCESSOR;
import static org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.InSeries;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.Decision.Changed;
import org.umoorsehhat.booking.appointment.rules.Decision.Moved;
import org.umoorsehhat.booking.appointment.rules.Decision.SeatEffect;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction;
import org.umoorsehhat.booking.appointment.rules.series.SeriesAction.ToldVisit;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.Facts;

/** What is done to one visit as a part of what is done to several. */
class InSeriesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final UUID ACTION = new UUID(3, 3);

    private static final SeriesAction TOLD =
            new SeriesAction(
                    ACTION,
                    List.of(
                            new ToldVisit(
                                    1,
                                    LocalDate.of(2026, 12, 1).atTime(10, 0),
                                    AppointmentFixtures.STARTS_AT)));

    private static Decision decide(Acting action, boolean isTimeWanted, SeriesAction told) {
        return new AppointmentLifecycle(
                        730, AppointmentFixtures.VISIT_TIMES, AppointmentFixtures.POLICY)
                .decide(appointment(), new InSeries(told, isTimeWanted, action), ITS_PATIENT, NOW);
    }

    private static Moved move(boolean isTimeWanted) {
        var facts =
                new Facts(
                        SUCCESSOR, new UUID(1, 5), "CCCCCCCC", AppointmentFixtures.doctor(), null);
        var move = new Reschedule(LocalDate.of(2026, 12, 24), LocalTime.of(9, 30), null, facts);
        return (Moved) decide(move, isTimeWanted, TOLD.elsewhere());
    }

    @Test
    void oneEventNamesTheVisitsTheOthersTheActionAlone() {
        var telling = (Changed) decide(new Cancel("well again"), false, TOLD);
        assertThat(telling.event().data().get("series_action"))
                .isEqualTo(
                        Map.of(
                                "id",
                                ACTION.toString(),
                                "visits",
                                List.of(
                                        Map.of(
                                                "number",
                                                1,
                                                "date",
                                                "2026-12-01",
                                                "start_time",
                                                "10:00:00",
                                                "starts_at",
                                                "2026-12-01T07:00:00Z"))));
        assertThat(telling.after().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(move(false).made().event().data().get("series_action"))
                .isEqualTo(Map.of("id", ACTION.toString()));
    }

    @Test
    void aTimeThatAnotherVisitComesToIsOfferedToNobody() {
        assertThat(move(false).old().seats()).isEqualTo(SeatEffect.RELEASE_TO_WAITING);
        assertThat(move(true).old().seats()).isEqualTo(SeatEffect.RELEASE);
    }

    @Test
    void movingSeveralIsNotOneMoreThatWasMadeEach() {
        assertThat(move(false).made().terms().limits()).isNull();
    }

    @Test
    void aRefusalStaysOne() {
        var past = new Reschedule(LocalDate.of(2026, 11, 1), LocalTime.NOON, null, Facts.NONE);
        assertThat(decide(past, false, TOLD)).isEqualTo(Refusal.UNKNOWN_DOCTOR_OF_APPOINTMENT);
    }
}
