package org.umoorsehhat.scheduling.web;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;

/**
 * Who may write a doctor's calendar, that doctor and administrators, and who may read all of it.
 */
public final class CalendarRights {

    /** No doctor has this number. */
    private static final Long NOBODY = 0L;

    private CalendarRights() {}

    /** Whether the caller may write the calendar of {@code doctor}. */
    public static boolean mayWrite(Caller caller, long doctor) {
        return caller.isAdmin() || caller.isDoctor(doctor);
    }

    /**
     * @throws Problem {@code 403} for patients and the front desk, {@code 400} for a doctor who
     *     names another
     */
    public static void require(Caller caller, long doctor) {
        requireRole(caller);
        if (!mayWrite(caller, doctor)) {
            throw Problem.invalid("doctor", "is not you");
        }
    }

    /**
     * @throws Problem {@code 403} for patients and the front desk
     */
    public static void requireRole(Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
    }

    /** Whether the caller may read what patients do not of the calendar of {@code doctor}. */
    public static boolean mayRead(Caller caller, long doctor) {
        return caller.isOfDesk() || caller.isDoctor(doctor);
    }

    /**
     * Of whom a caller sees what patients do not: all for the desk, themselves for doctors.
     *
     * @param asked the filter of the request
     * @return number of a doctor; null for all
     */
    public static @Nullable Long visible(Caller caller, @Nullable Long asked) {
        if (caller.isOfDesk()) {
            return asked;
        }
        Long own = caller.doctorId();
        boolean isOwn = own != null && (asked == null || asked.equals(own));
        return isOwn ? own : NOBODY;
    }
}
