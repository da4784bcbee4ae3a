package org.umoorsehhat.benchmarks.direct;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What one version did in one round, or how two compare.
 *
 * @param rate bookings per second
 * @param p50 milliseconds to the answer
 * @param p99 milliseconds to the answer
 * @param service processor milliseconds of booking-service per booking
 * @param database processor milliseconds of PostgreSQL per booking
 * @param errors answers that are no success
 */
public record Round(
        double rate, double p50, double p99, double service, double database, long errors) {

    static final String HEADER =
            """
            | round | version | bookings/s | p50, ms | p99, ms | booking-service, ms | PostgreSQL, ms | errors |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\
            """;

    /** Each figure of this one by that of another. */
    Round by(Round other) {
        return new Round(
                rate / other.rate,
                p50 / other.p50,
                p99 / other.p99,
                service / other.service,
                database / other.database,
                errors + other.errors);
    }

    /** The median of each figure by itself, and all errors. */
    static Round median(Iterable<Round> rounds) {
        return new Round(
                median(rounds, Round::rate),
                median(rounds, Round::p50),
                median(rounds, Round::p99),
                median(rounds, Round::service),
                median(rounds, Round::database),
                (long) each(rounds, Round::errors).sum());
    }

    private static double median(Iterable<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = each(rounds, figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static DoubleStream each(Iterable<Round> rounds, ToDoubleFunction<Round> figure) {
        var figures = DoubleStream.builder();
        rounds.forEach(round -> figures.add(figure.applyAsDouble(round)));
        return figures.build();
    }

    /** A line of the table below {@link #HEADER}. */
    String line(String round, String version) {
        return line(round, version, "%,.0f", "%.1f", "%.2f");
    }

    /** The same of {@link #by}. */
    String ratios(String round, String versions) {
        return line(round, versions, "%.2f", "%.2f", "%.2f");
    }

    private String line(String round, String version, String rates, String times, String costs) {
        String format =
                "| %s | %s | " + String.join(" | ", rates, times, times, costs, costs) + " | %d |";
        return String.format(
                Locale.ROOT, format, round, version, rate, p50, p99, service, database, errors);
    }
}
