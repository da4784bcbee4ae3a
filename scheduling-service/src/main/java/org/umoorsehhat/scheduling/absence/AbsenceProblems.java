package org.umoorsehhat.scheduling.absence;

import org.umoorsehhat.chassis.problem.Problem;

/** What is refused about absences. */
public final class AbsenceProblems {

    private AbsenceProblems() {}

    public static Problem notFound() {
        return Problem.notFound("There is no time-off with this number, or it is not yours.");
    }

    static Problem noTime() {
        return Problem.invalid("end_time", "must be after the start");
    }

    static Problem past() {
        return Problem.invalid("end_date", "the time-off would be over already");
    }
}
