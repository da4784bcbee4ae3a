package org.umoorsehhat.systemtests;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Asks until there is a final answer, whatever is struck meanwhile, and counts the answers: a
 * request that got none is repeated with the same {@code Idempotency-Key}.
 */
final class InsistentClient {

    static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Api api;
    private final Map<String, Integer> operations = new TreeMap<>();
    private final Map<Integer, Integer> refused = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    InsistentClient(Api api) {
        this.api = api;
    }

    /** How many requests of each kind have had which final answer. */
    Map<String, Integer> operations() {
        return operations;
    }

    /** How often which status was no final answer; 0 is none at all. */
    Map<Integer, Integer> refused() {
        return refused;
    }

    /** Answers that an outage does not excuse. */
    List<String> failures() {
        return failures;
    }

    /** Posts, with one key however often it takes. */
    Answer post(String user, String path, Map<String, ?> body, Integer... finals) {
        String key = UUID.randomUUID().toString();
        Answer answer = until(() -> api.post(user, path, body, key), finals);
        String what = path.replaceAll("[^/]*\\d[^/]*/", "");
        operations.merge(what + " " + answer.status(), 1, Integer::sum);
        return answer;
    }

    /** Calls until one of those statuses is answered. */
    Answer until(Supplier<Answer> call, Integer... finals) {
        return until(
                call, answer -> List.of(finals).contains(answer.status()) && !retryable(answer));
    }

    private static boolean retryable(Answer answer) {
        return answer.problem().equals("idempotency-in-progress");
    }

    /** A service that is being started again answers with 503, or not at all. */
    Answer until(Supplier<Answer> call, Predicate<Answer> isFinal) {
        long began = System.nanoTime();
        Object last = null;
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            try {
                Answer answer = call.get();
                if (isFinal.test(answer)) {
                    return answer;
                }
                last = answer;
                notFinal(answer);
            } catch (UncheckedIOException noAnswer) {
                last = noAnswer;
                refused.merge(0, 1, Integer::sum);
            }
            pause(PAUSE);
        }
        throw new UnexpectedAnswer("no final answer within " + LONGEST + "; last: " + last);
    }

    private void notFinal(Answer answer) {
        if (answer.status() == 400 || answer.status() == 403) {
            throw new UnexpectedAnswer("asking again changes nothing: " + answer.body());
        }
        if (answer.status() >= 400) {
            refused.merge(answer.status(), 1, Integer::sum);
        }
        if (answer.status() == 500) {
            failures.add(answer.body());
        }
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
