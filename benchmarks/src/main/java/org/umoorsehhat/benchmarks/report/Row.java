package org.umoorsehhat.benchmarks.report;

/**
 * A line of the table.
 *
 * @param rate successes per second
 * @param share of the limit; NaN where it means nothing
 * @param errors answers that are neither a success nor a conflict
 */
public record Row(String what, double rate, double share, Latency latency, long errors) {}
