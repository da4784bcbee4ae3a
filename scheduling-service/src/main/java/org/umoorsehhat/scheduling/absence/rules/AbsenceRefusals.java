package org.umoorsehhat.scheduling.absence.rules;

import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;

/** What is refused about absences. */
public final class AbsenceRefusals {

    private AbsenceRefusals() {}

    public static RefusedException notFound() {
        return Refusal.notFound("There is no time-off with this number, or it is not yours.");
    }

    public static RefusedException unknownLocation() {
        return Refusal.invalid("location", "is not a location of this clinic");
    }

    public static RefusedException dayPast() {
        return Refusal.invalid("date", "is in the past");
    }

    static RefusedException noTime() {
        return Refusal.invalid("end_time", "must be after the start");
    }

    static RefusedException past() {
        return Refusal.invalid("end_date", "the time-off would be over already");
    }
}
