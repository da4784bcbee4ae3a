package org.umoorsehhat.booking.appointment;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Who acts, as the database's functions want to know it. What they are to an appointment follows
 * from its doctor and patient.
 *
 * @param role only {@code system}, for what no person does
 */
public record Actor(
        String sub,
        String name,
        boolean admin,
        @Nullable Long doctorId,
        @Nullable Long patientId,
        @Nullable String role) {

    public static Actor of(Caller caller) {
        return new Actor(
                caller.subject(),
                caller.name(),
                caller.isAdmin(),
                caller.is(Role.DOCTOR) ? caller.doctorId() : null,
                caller.is(Role.PATIENT) ? caller.patientId() : null,
                null);
    }

    /** The platform itself. */
    public static Actor system(String name) {
        return new Actor(name, name, false, null, null, "system");
    }
}
