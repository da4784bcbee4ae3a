package org.umoorsehhat.scheduling.series.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;

class SeriesPublicationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final LocalDate HORIZON = TODAY.plusDays(10);
    private static final DailySlot TEN =
            new DailySlot(LocalTime.of(10, 0), LocalTime.of(10, 30), 1, null);

    private static SeriesPattern daily(LocalDate start, @Nullable LocalDate end) {
        return new SeriesPattern(
                start, end, new Recurrence.Rfc5545Rule("FREQ=DAILY"), Set.of(), List.of(TEN));
    }

    private static Series series(LocalDate publishedUntil, boolean isActive) {
        return new Series(1, 1, 7, daily(TODAY.minusDays(30), null), isActive, publishedUntil);
    }

    @Test
    void aSeriesBeginsWithAllUpToTheHorizon() {
        var first = SeriesPublication.first(daily(TODAY.plusDays(3), null), TODAY, HORIZON);

        assertThat(first.until()).isEqualTo(HORIZON);
        assertThat(first.slots())
                .hasSize(7)
                .first()
                .extracting(WallClockSlot::date)
                .isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void aSeriesThatBeginsBeyondTheHorizonPublishesNothingYet() {
        LocalDate start = HORIZON.plusDays(5);

        assertThat(SeriesPublication.first(daily(start, null), TODAY, HORIZON))
                .isEqualTo(new SeriesPublication(List.of(), start));
    }

    @Test
    void aStartInThePastAndTooManySlotsAreRefused() {
        var many =
                new SeriesPattern(
                        TODAY,
                        null,
                        new Recurrence.Rfc5545Rule("FREQ=DAILY"),
                        Set.of(),
                        IntStream.range(0, 100).mapToObj(n -> TEN).toList());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() ->
                        SeriesPublication.first(daily(TODAY.minusDays(1), null), TODAY, HORIZON));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SeriesPublication.first(many, TODAY, TODAY.plusDays(201)));
    }

    @Test
    void timeBringsWhatIsMissingFromTodayOn() {
        assertThat(SeriesPublication.next(series(TODAY.plusDays(8), true), TODAY, HORIZON))
                .hasValueSatisfying(next -> assertThat(next.slots()).hasSize(2));
        assertThat(SeriesPublication.next(series(TODAY.minusDays(9), true), TODAY, HORIZON))
                .hasValueSatisfying(next -> assertThat(next.slots()).hasSize(10));
        assertThat(SeriesPublication.next(series(HORIZON, true), TODAY, HORIZON)).isEmpty();
        assertThat(SeriesPublication.next(series(TODAY, false), TODAY, HORIZON)).isEmpty();
    }

    @Test
    void theLastDateIsPublished() {
        var first = SeriesPublication.first(daily(TODAY, TODAY.plusDays(2)), TODAY, HORIZON);

        assertThat(first.slots()).extracting(WallClockSlot::date).endsWith(TODAY.plusDays(2));
    }
}
