package org.umoorsehhat.benchmarks.report;

import org.HdrHistogram.Histogram;

/** Times in milliseconds. */
public record Latency(double p50, double p95, double p99, double max) {

    private static final double MICROS = 1_000;

    /**
     * @param micros of microseconds
     */
    public static Latency of(Histogram micros) {
        return new Latency(
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(95) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getMaxValue() / MICROS);
    }
}
