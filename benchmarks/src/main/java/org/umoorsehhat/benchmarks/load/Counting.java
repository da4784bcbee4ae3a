package org.umoorsehhat.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.umoorsehhat.benchmarks.report.Latency;

/** Counts the answers that come between the end of the warm-up and the end of the load. */
final class Counting {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private final long begin;
    private final int seconds;
    private final long[] perSecond;
    private final Map<Integer, Long> answers = new TreeMap<>();
    private final Histogram micros = new Histogram(LONGEST_MICROS, 3);

    /**
     * @param begin as {@link System#nanoTime} has it: the end of the warm-up
     */
    Counting(long begin, int seconds) {
        this.begin = begin;
        this.seconds = seconds;
        this.perSecond = new long[seconds];
    }

    /**
     * @param status 0 if there was no answer
     */
    synchronized void answered(int status, long askedAt, long answeredAt) {
        long second = Math.floorDiv(answeredAt - begin, TimeUnit.SECONDS.toNanos(1));
        if (second < 0 || second >= seconds) {
            return;
        }
        perSecond[(int) second]++;
        answers.merge(status, 1L, Long::sum);
        micros.recordValue(
                Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(answeredAt - askedAt)));
    }

    /**
     * @param requests how many were made
     */
    synchronized LoadResult result(long requests) {
        List<Long> counts = new ArrayList<>();
        for (long count : perSecond) {
            counts.add(count);
        }
        return new LoadResult(
                Map.copyOf(answers), seconds, Latency.of(micros), List.copyOf(counts), requests);
    }
}
