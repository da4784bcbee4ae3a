package org.umoorsehhat.booking.statistics.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFigures;
import org.umoorsehhat.booking.payment.rules.Money;

/**
 * What the statistics say of a period.
 *
 * @param dateFrom absent where no bound was asked for, as {@code dateTo}
 * @param total visits; one that was moved counts once, where it is now
 * @param cancelled without those that were declined
 * @param rescheduled times that a visit was moved away from
 * @param declined requests that the clinic declined
 * @param currency that of the clinic now; absent where it is not told
 * @param revenue paid for completed visits, in that currency alone, as {@code unpaid}, {@code
 *     prepaid} and the revenue of days
 * @param unpaid what is owed yet for completed visits
 * @param prepaid paid for visits that are not completed
 * @param byCurrency the same for each currency that there are amounts in: they are never added
 * @param noShowRate no-shows among those that came or should have come, 0 to 1
 * @param utilisation seats taken of the seats of open slots; more than 1 where off-slot or
 *     overbooked ones came on top
 * @param byDay only days with something on them
 * @param load of each day that has open slots or seats taken, also of those to come
 */
public record StatisticsReport(
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        long total,
        Map<String, Long> byStatus,
        Map<String, Long> byType,
        long completed,
        long cancelled,
        long rescheduled,
        long declined,
        long noShow,
        @Nullable String currency,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unpaid,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal prepaid,
        List<Amounts> byCurrency,
        double noShowRate,
        double utilisation,
        List<Day> byDay,
        List<Load> load) {

    /**
     * Amounts of one currency.
     *
     * @param currency absent where it was not told
     */
    public record Amounts(
            @Nullable String currency,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unpaid,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal prepaid) {

        static Amounts of(String currency, List<StatisticsRow> rows) {
            List<StatisticsRow> own =
                    rows.stream().filter(row -> row.currency().equals(currency)).toList();
            return new Amounts(
                    Money.told(currency),
                    sum(currency, own, StatisticsRow::revenue),
                    sum(currency, own, StatisticsRow::unpaid),
                    sum(currency, own, StatisticsRow::prepaid));
        }

        private static BigDecimal sum(
                String currency,
                List<StatisticsRow> rows,
                Function<StatisticsRow, BigDecimal> amount) {
            return Money.of(
                    rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
        }

        private boolean isNothing() {
            return revenue.signum() == 0 && unpaid.signum() == 0 && prepaid.signum() == 0;
        }
    }

    /**
     * How full a day is.
     *
     * @param seats taken, by what was not cancelled
     * @param capacity seats of open slots
     */
    public record Load(LocalDate date, long seats, long capacity) {}

    /** One day of it. */
    public record Day(
            LocalDate date,
            long total,
            long completed,
            long cancelled,
            long noShow,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue) {}

    /**
     * Sums up rows, in any order.
     *
     * @param currency the clinic's
     */
    public static StatisticsReport of(Period period, List<StatisticsRow> rows, String currency) {
        var days = new TreeMap<LocalDate, List<StatisticsRow>>();
        var byStatus = new TreeMap<String, Long>();
        var byType = new TreeMap<String, Long>();
        var load = new TreeMap<LocalDate, Load>();
        long rescheduled = 0;
        for (StatisticsRow row : rows) {
            if (row.seats() != 0 || row.capacity() != 0) {
                load.merge(
                        row.date(),
                        new Load(row.date(), row.seats(), row.capacity()),
                        StatisticsReport::sum);
            }
            if (row.status().equals(AppointmentFigures.RESCHEDULED)) {
                rescheduled += row.appointments();
            } else if (row.appointments() != 0) {
                byStatus.merge(row.status(), row.appointments(), Long::sum);
                byType.merge(row.appointmentType(), row.appointments(), Long::sum);
                days.computeIfAbsent(row.date(), day -> new ArrayList<>()).add(row);
            }
        }
        long completed = byStatus.getOrDefault("completed", 0L);
        long noShow = byStatus.getOrDefault("no_show", 0L);
        var amounts = Amounts.of(currency, rows);
        return new StatisticsReport(
                period.from(),
                period.to(),
                total(byStatus),
                byStatus,
                byType,
                completed,
                byStatus.getOrDefault("cancelled", 0L),
                rescheduled,
                byStatus.getOrDefault(AppointmentFigures.DECLINED, 0L),
                noShow,
                amounts.currency(),
                amounts.revenue(),
                amounts.unpaid(),
                amounts.prepaid(),
                byCurrency(rows),
                ratio(noShow, completed + noShow),
                ratio(
                        rows.stream().mapToLong(StatisticsRow::seats).sum(),
                        rows.stream().mapToLong(StatisticsRow::capacity).sum()),
                days.entrySet().stream()
                        .map(day -> day(day.getKey(), day.getValue(), currency))
                        .toList(),
                List.copyOf(load.values()));
    }

    private static List<Amounts> byCurrency(List<StatisticsRow> rows) {
        return rows.stream()
                .map(StatisticsRow::currency)
                .distinct()
                .sorted()
                .map(currency -> Amounts.of(currency, rows))
                .filter(amounts -> !amounts.isNothing())
                .toList();
    }

    private static Load sum(Load one, Load other) {
        return new Load(one.date(), one.seats() + other.seats(), one.capacity() + other.capacity());
    }

    private static Day day(LocalDate date, List<StatisticsRow> rows, String currency) {
        SortedMap<String, Long> byStatus = new TreeMap<>();
        rows.forEach(row -> byStatus.merge(row.status(), row.appointments(), Long::sum));
        return new Day(
                date,
                total(byStatus),
                byStatus.getOrDefault("completed", 0L),
                byStatus.getOrDefault("cancelled", 0L),
                byStatus.getOrDefault("no_show", 0L),
                Amounts.of(currency, rows).revenue());
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static double ratio(long part, long whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
