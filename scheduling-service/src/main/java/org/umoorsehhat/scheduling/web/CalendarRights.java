package org.umoorsehhat.scheduling.web;

import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;

/** Who may write a doctor's calendar: that doctor, and administrators. */
public final class CalendarRights {

    private CalendarRights() {}

    /** Whether the caller may write the calendar of {@code doctor}. */
    public static boolean mayWrite(Caller caller, long doctor) {
        return caller.isAdmin() || caller.isDoctor(doctor);
    }

    /**
     * @throws Problem {@code 403} for patients, {@code 400} for a doctor who names another
     */
    public static void require(Caller caller, long doctor) {
        requireRole(caller);
        if (!mayWrite(caller, doctor)) {
            throw Problem.invalid("doctor", "is not you");
        }
    }

    /**
     * @throws Problem {@code 403} for patients
     */
    public static void requireRole(Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
    }
}
