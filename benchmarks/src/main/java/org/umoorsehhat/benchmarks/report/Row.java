package org.umoorsehhat.benchmarks.report;

/**
 * A line of the table.
 *
 * @param rate successes per second
 * @param errors answers that are neither a success nor a conflict
 */
public record Row(String what, double rate, Latency latency, long errors) {}
