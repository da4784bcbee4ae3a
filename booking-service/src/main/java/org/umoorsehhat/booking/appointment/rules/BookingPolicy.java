package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.limit.rules.LimitPolicy;
import org.umoorsehhat.booking.limit.rules.LimitPolicy.Wanted;
import org.umoorsehhat.booking.relation.rules.Relation;
import org.umoorsehhat.booking.relation.rules.RelationPolicy;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Who may make an appointment on what terms.
 *
 * @param currency ISO 4217, of fees where neither service nor doctor says another
 */
public record BookingPolicy(LimitPolicy limits, RelationPolicy relations, String currency) {

    /**
     * @param booked what is to be booked, by what doctor and service ask
     */
    Terms ofBooking(Visit visit, Wanted booked, Caller caller, Role role) {
        return new Terms(
                Role.STAFF.contains(role),
                relation(visit, caller, role, booked.now()),
                limits.ofBooking(role, booked));
    }

    /**
     * @param was the visit that is moved: whoever gives a patient to another doctor has to know
     *     them
     */
    Terms ofMove(Visit was, Wanted booked, Caller caller, Role role) {
        return new Terms(
                Role.STAFF.contains(role),
                relation(was, caller, role, booked.now()),
                limits.ofMove(role, booked));
    }

    /** A doctor books their own patients, and may be one of them, or work at the front desk. */
    private @Nullable Relation relation(Visit visit, Caller caller, Role role, Instant now) {
        return role == Role.DOCTOR && !caller.isOfDesk() && !caller.isPatient(visit.patient())
                ? relations.of(visit.doctor(), now)
                : null;
    }
}
