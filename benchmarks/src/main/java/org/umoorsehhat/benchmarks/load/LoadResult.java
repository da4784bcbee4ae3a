package org.umoorsehhat.benchmarks.load;

import java.util.List;
import java.util.Map;
import org.umoorsehhat.benchmarks.report.Latency;

/**
 * What came of a load, its warm-up left out.
 *
 * @param answers how many of each HTTP status; 0 stands for no answer
 * @param perSecond answers in each second
 * @param requests how many were made, those of the warm-up too
 */
public record LoadResult(
        Map<Integer, Long> answers,
        double seconds,
        Latency latency,
        List<Long> perSecond,
        long requests) {

    /** Answers of one status per second. */
    public double rate(int status) {
        return answers.getOrDefault(status, 0L) / seconds;
    }

    /** Answers that are neither a success nor a conflict. */
    public long errors() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey() / 100 != 2 && entry.getKey() != 409)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
