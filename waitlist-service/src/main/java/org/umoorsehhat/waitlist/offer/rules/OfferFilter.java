package org.umoorsehhat.waitlist.offer.rules;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Which offers to list; what is absent does not matter.
 *
 * @param statuses of which an offer has one; empty for any
 * @param slotId the first slot of the seat
 * @param appointmentId number of the appointment that it became
 */
public record OfferFilter(
        Set<OfferStatus> statuses,
        @Nullable Long doctorId,
        @Nullable Long patientId,
        @Nullable Long slotId,
        @Nullable Long appointmentId) {

    /**
     * What of it the caller may see: patients and doctors their own, the desk all. Empty where that
     * is nothing.
     */
    public Optional<OfferFilter> seenBy(Caller caller) {
        Long doctor = caller.role() == Role.DOCTOR ? own(caller.doctorId()) : doctorId;
        Long patient = caller.role() == Role.PATIENT ? own(caller.patientId()) : patientId;
        boolean asksForOthers =
                caller.role() == Role.SYSTEM
                        || doctorId != null && !doctorId.equals(doctor)
                        || patientId != null && !patientId.equals(patient);
        return asksForOthers
                ? Optional.empty()
                : Optional.of(new OfferFilter(statuses, doctor, patient, slotId, appointmentId));
    }

    /** Nobody has number 0: a token without one sees nothing. */
    private static Long own(@Nullable Long id) {
        return id == null ? 0L : id;
    }
}
