package org.umoorsehhat.systemtests;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Prints what happens, one line a step, and stops at the first that is not as it should be. */
final class Script {

    private static final long POLL_MILLIS = 10;

    private final PrintStream out;
    private int steps;

    Script(PrintStream out) {
        this.out = out;
    }

    int steps() {
        return steps;
    }

    void say(String text) {
        out.println();
        out.println(text);
    }

    /** A call whose answer must have {@code status}. */
    Answer expect(int status, String what, Answer answer) {
        return expect(what, answer, "HTTP " + status, a -> a.status() == status);
    }

    /** A call whose answer must be a problem of that type. */
    Answer expectProblem(int status, String type, String what, Answer answer) {
        return expect(
                what,
                answer,
                "HTTP " + status + " " + type,
                a -> a.status() == status && a.problem().equals(type));
    }

    Answer expect(String what, Answer answer, String wanted, Predicate<Answer> right) {
        line(what, answer.millis(), "HTTP " + answer.status() + " " + brief(answer));
        if (!right.test(answer)) {
            throw new UnexpectedAnswer(
                    what
                            + ": expected "
                            + wanted
                            + ", but got HTTP "
                            + answer.status()
                            + " "
                            + answer.body());
        }
        return answer;
    }

    /** Something that follows by itself: an event that arrives, an e-mail that lands. */
    <T> T await(
            String what,
            Duration atMost,
            Supplier<T> look,
            Predicate<T> there,
            java.util.function.Function<T, String> brief) {
        long began = System.nanoTime();
        T seen = look.get();
        while (!there.test(seen)) {
            if (System.nanoTime() - began > atMost.toNanos()) {
                throw new UnexpectedAnswer(
                        what + ": not within " + atMost.toSeconds() + " s; last seen: " + seen);
            }
            pause();
            seen = look.get();
        }
        line(what, (System.nanoTime() - began) / 1_000_000, brief.apply(seen));
        return seen;
    }

    private void line(String what, long millis, String answer) {
        steps++;
        out.printf("  %2d. %-62s %5d ms   %s%n", steps, what, millis, answer);
    }

    private static String brief(Answer answer) {
        if (!answer.problem().isEmpty()) {
            return answer.problem() + ": " + answer.text("detail");
        }
        String id = answer.text("id") + answer.text("appointment.id");
        String status = answer.text("status") + answer.text("appointment.status");
        String message = answer.text("message");
        return (id.isEmpty() ? "" : "#" + id + " ")
                + (status.isEmpty() ? "" : status + " ")
                + message;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
