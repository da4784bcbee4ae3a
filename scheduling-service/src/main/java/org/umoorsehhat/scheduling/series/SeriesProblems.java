package org.umoorsehhat.scheduling.series;

import org.umoorsehhat.chassis.problem.Problem;

/** What is refused about series. */
public final class SeriesProblems {

    private SeriesProblems() {}

    public static Problem notFound() {
        return Problem.notFound("There is no series with this number, or it is not yours.");
    }

    static Problem past() {
        return Problem.invalid("start_date", "is in the past");
    }

    static Problem tooMany(int max) {
        return Problem.invalid("time_slots", "makes more than %d slots".formatted(max));
    }

    static Problem ended() {
        return Problem.conflict(
                "wrong-state",
                "Series has ended",
                "A series that has ended cannot be changed. Begin a new one.");
    }
}
