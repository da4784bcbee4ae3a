package org.umoorsehhat.booking.statistics.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.statistics.rules.StatisticsReport.Day;
import org.umoorsehhat.booking.statistics.rules.StatisticsReport.Load;

class StatisticsReportTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final Period DECEMBER = new Period(FROM, TO);

    private static StatisticsRow row(
            int day, String type, String status, long count, long seats, String revenue) {
        return new StatisticsRow(
                FROM.withDayOfMonth(day),
                type,
                status,
                "SAR",
                count,
                seats,
                new BigDecimal(revenue),
                status.equals("completed") ? new BigDecimal("10") : BigDecimal.ZERO,
                status.equals("confirmed") ? new BigDecimal("7") : BigDecimal.ZERO,
                0);
    }

    private static StatisticsRow capacity(int day, long seats) {
        return new StatisticsRow(
                FROM.withDayOfMonth(day),
                "",
                "",
                "SAR",
                0,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                seats);
    }

    private static final List<StatisticsRow> ROWS =
            List.of(
                    row(2, "test", "completed", 2, 3, "100.5"),
                    row(1, "test", "no_show", 1, 1, "0"),
                    row(1, "therapy", "cancelled", 4, 0, "0"),
                    row(1, "therapy", "completed", 1, 1, "50"),
                    capacity(1, 6),
                    capacity(3, 4));

    @Test
    void rowsAreSummedUpInAnyOrder() {
        var report = StatisticsReport.of(DECEMBER, ROWS, "SAR");
        assertThat(report.dateFrom()).isEqualTo(FROM);
        assertThat(report.dateTo()).isEqualTo(TO);
        assertThat(report.total()).isEqualTo(8);
        assertThat(report.completed()).isEqualTo(3);
        assertThat(report.cancelled()).isEqualTo(4);
        assertThat(report.noShow()).isEqualTo(1);
        assertThat(report.byStatus())
                .isEqualTo(Map.of("completed", 3L, "no_show", 1L, "cancelled", 4L));
        assertThat(report.byType()).isEqualTo(Map.of("test", 3L, "therapy", 5L));
        assertThat(report.revenue()).isEqualTo(new BigDecimal("150.50"));
        assertThat(report.unpaid()).isEqualTo(new BigDecimal("20.00"));
        assertThat(report.noShowRate()).as("of those that should have come").isEqualTo(0.25);
        assertThat(report.utilisation()).isEqualTo(0.5);
        var mixed = new ArrayList<>(ROWS);
        Collections.reverse(mixed);
        assertThat(StatisticsReport.of(DECEMBER, mixed, "SAR")).isEqualTo(report);
    }

    @Test
    void theLoadOfEachDayIsShownAlsoWhereNobodyHasBooked() {
        assertThat(StatisticsReport.of(DECEMBER, ROWS, "SAR").load())
                .containsExactly(
                        new Load(FROM, 2, 6),
                        new Load(FROM.withDayOfMonth(2), 3, 0),
                        new Load(FROM.withDayOfMonth(3), 0, 4));
    }

    @Test
    void onlyDaysWithAppointmentsAreShownInOrder() {
        assertThat(StatisticsReport.of(DECEMBER, ROWS, "SAR").byDay())
                .containsExactly(
                        new Day(FROM, 6, 1, 4, 1, new BigDecimal("50.00")),
                        new Day(FROM.withDayOfMonth(2), 2, 2, 0, 0, new BigDecimal("100.50")));
    }

    @Test
    void nothingIsZeroAndNotAFault() {
        var report = StatisticsReport.of(DECEMBER, List.of(), "SAR");
        assertThat(report.total()).isZero();
        assertThat(report.byStatus()).isEmpty();
        assertThat(report.byDay()).isEmpty();
        assertThat(report.revenue()).isEqualTo(new BigDecimal("0.00"));
        assertThat(report.noShowRate()).isZero();
        assertThat(report.utilisation()).isZero();
    }

    @Test
    void ratiosHaveFourDecimalsAndMayExceedOne() {
        var report =
                StatisticsReport.of(
                        DECEMBER,
                        List.of(
                                row(1, "test", "completed", 2, 4, "0"),
                                row(1, "test", "no_show", 1, 0, "0"),
                                capacity(1, 3)),
                        "SAR");
        assertThat(report.noShowRate()).isEqualTo(0.3333);
        assertThat(report.utilisation()).as("off-slot ones on top").isEqualTo(1.3333);
    }

    @Test
    void movedVisitCountsOnceAndWhereItIsNow() {
        var report =
                StatisticsReport.of(
                        DECEMBER,
                        List.of(
                                row(1, "test", "rescheduled", 1, 0, "0"),
                                row(2, "test", "confirmed", 3, 3, "0"),
                                row(4, "test", "rescheduled", 1, 0, "0")),
                        "SAR");
        assertThat(report.total()).isEqualTo(3);
        assertThat(report.cancelled()).isZero();
        assertThat(report.rescheduled()).isEqualTo(2);
        assertThat(report.byStatus()).isEqualTo(Map.of("confirmed", 3L));
        assertThat(report.byType()).isEqualTo(Map.of("test", 3L));
        assertThat(report.byDay())
                .containsExactly(
                        new Day(FROM.withDayOfMonth(2), 3, 0, 0, 0, new BigDecimal("0.00")));
        assertThat(report.prepaid()).as("paid before the visit").isEqualTo(new BigDecimal("7.00"));
        assertThat(report.revenue()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void periodMayHaveNoBounds() {
        assertThat(new Period(null, null).isEmpty()).isFalse();
        assertThat(new Period(TO, null).isEmpty()).as("only the first day, ahead").isFalse();
        assertThat(new Period(null, FROM).last()).isEqualTo(FROM);
        assertThat(new Period(TO, FROM).isEmpty()).isTrue();
        assertThat(new Period(FROM, FROM).isEmpty()).isFalse();
        assertThat(StatisticsReport.of(new Period(null, null), ROWS, "SAR").dateFrom()).isNull();
    }

    @Test
    void whatIncrementsHaveTakenBackIsNotShown() {
        var report =
                StatisticsReport.of(
                        DECEMBER,
                        List.of(row(1, "test", "pending", 0, 0, "0"), capacity(1, 3)),
                        "SAR");
        assertThat(report.byStatus()).isEmpty();
        assertThat(report.byDay()).isEmpty();
    }

    @Test
    void amountsOfTwoCurrenciesAreNeverAdded() {
        var old = new BigDecimal("3.125");
        var kwd =
                new StatisticsRow(
                        FROM, "test", "completed", "KWD", 1, 1, old, old, BigDecimal.ZERO, 0);
        var report = StatisticsReport.of(DECEMBER, List.of(ROWS.getFirst(), kwd), "SAR");
        assertThat(report.currency()).isEqualTo("SAR");
        assertThat(report.revenue()).isEqualTo("100.50");
        assertThat(report.total()).as("visits are visits").isEqualTo(3);
        assertThat(report.byCurrency())
                .extracting(a -> a.currency() + " " + a.revenue() + " " + a.unpaid())
                .containsExactly("KWD 3.125 3.125", "SAR 100.50 10.00");
        assertThat(report.byDay().getFirst().revenue()).isEqualTo("0.00");
    }
}
