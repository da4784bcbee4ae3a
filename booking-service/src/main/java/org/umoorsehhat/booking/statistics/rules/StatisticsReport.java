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

/**
 * What the statistics say of a period.
 *
 * @param noShowRate no-shows among those that came or should have come, 0 to 1
 * @param utilisation seats taken of the seats of open slots; more than 1 where off-slot or
 *     overbooked ones came on top
 * @param byDay only days with something on them
 */
public record StatisticsReport(
        LocalDate dateFrom,
        LocalDate dateTo,
        long total,
        Map<String, Long> byStatus,
        Map<String, Long> byType,
        long completed,
        long cancelled,
        long noShow,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal unpaid,
        double noShowRate,
        double utilisation,
        List<Day> byDay) {

    /** One day of it. */
    public record Day(
            LocalDate date,
            long total,
            long completed,
            long cancelled,
            long noShow,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal revenue) {}

    /** Sums up rows, in any order. */
    public static StatisticsReport of(LocalDate from, LocalDate to, List<StatisticsRow> rows) {
        var days = new TreeMap<LocalDate, List<StatisticsRow>>();
        var byStatus = new TreeMap<String, Long>();
        var byType = new TreeMap<String, Long>();
        for (StatisticsRow row : rows) {
            if (row.appointments() != 0) {
                byStatus.merge(row.status(), row.appointments(), Long::sum);
                byType.merge(row.appointmentType(), row.appointments(), Long::sum);
                days.computeIfAbsent(row.date(), day -> new ArrayList<>()).add(row);
            }
        }
        long completed = byStatus.getOrDefault("completed", 0L);
        long noShow = byStatus.getOrDefault("no_show", 0L);
        return new StatisticsReport(
                from,
                to,
                total(byStatus),
                byStatus,
                byType,
                completed,
                byStatus.getOrDefault("cancelled", 0L),
                noShow,
                money(rows.stream().map(StatisticsRow::revenue).toList()),
                money(rows.stream().map(StatisticsRow::unpaid).toList()),
                ratio(noShow, completed + noShow),
                ratio(
                        rows.stream().mapToLong(StatisticsRow::seats).sum(),
                        rows.stream().mapToLong(StatisticsRow::capacity).sum()),
                days.entrySet().stream().map(day -> day(day.getKey(), day.getValue())).toList());
    }

    private static Day day(LocalDate date, List<StatisticsRow> rows) {
        SortedMap<String, Long> byStatus = new TreeMap<>();
        rows.forEach(row -> byStatus.merge(row.status(), row.appointments(), Long::sum));
        return new Day(
                date,
                total(byStatus),
                byStatus.getOrDefault("completed", 0L),
                byStatus.getOrDefault("cancelled", 0L),
                byStatus.getOrDefault("no_show", 0L),
                money(rows.stream().map(StatisticsRow::revenue).toList()));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static BigDecimal money(List<BigDecimal> amounts) {
        return amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static double ratio(long part, long whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
