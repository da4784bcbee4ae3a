package org.umoorsehhat.notification.reminder.web;

import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.reminder.Visibility;

/** Who sees and changes which reminders. */
final class ReminderAccess {

    private ReminderAccess() {}

    /** All for the desk and the platform itself, their own for doctors and patients. */
    static Visibility read(Caller caller) {
        return switch (caller.role()) {
            case FRONT_DESK, ADMIN, SYSTEM -> Visibility.ALL;
            case DOCTOR -> new Visibility(null, own(caller.doctorId()));
            case PATIENT -> new Visibility(own(caller.patientId()), null);
        };
    }

    /** All for administrators, their own for doctors; nobody else changes anything. */
    static Visibility write(Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return caller.isAdmin() ? Visibility.ALL : new Visibility(null, own(caller.doctorId()));
    }

    /** A token without the number sees nothing. */
    private static long own(@org.jspecify.annotations.Nullable Long id) {
        return id == null ? -1 : id;
    }

    static Problem notFound() {
        return Problem.notFound("There is no such reminder.");
    }

    static Problem notFoundAppointment() {
        return Problem.notFound("There is no such appointment.");
    }
}
