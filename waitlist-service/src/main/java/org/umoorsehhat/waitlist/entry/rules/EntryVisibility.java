package org.umoorsehhat.waitlist.entry.rules;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Who sees which entries: patients and doctors their own, the desk all. Those for any doctor are no
 * doctor's.
 */
public final class EntryVisibility {

    private EntryVisibility() {}

    public static boolean sees(Caller caller, Entry entry) {
        return switch (caller.role()) {
            case FRONT_DESK, ADMIN -> true;
            case DOCTOR -> caller.isDoctor(entry.doctorId()) && !entry.preferences().anyDoctor();
            case PATIENT -> caller.isPatient(entry.patientId());
            case SYSTEM -> false;
        };
    }

    /** Narrows a filter to what the caller may see; empty when that leaves nothing. */
    public static Optional<EntryFilter> narrow(EntryFilter filter, Caller caller) {
        Long doctor = caller.role() == Role.DOCTOR ? own(caller.doctorId()) : filter.doctorId();
        Long patient = caller.role() == Role.PATIENT ? own(caller.patientId()) : filter.patientId();
        boolean asksForOthers =
                filter.doctorId() != null && !filter.doctorId().equals(doctor)
                        || filter.patientId() != null && !filter.patientId().equals(patient);
        return asksForOthers
                ? Optional.empty()
                : Optional.of(
                        new EntryFilter(
                                filter.isActive(),
                                doctor,
                                patient,
                                filter.dateFrom(),
                                filter.dateTo()));
    }

    /** Nobody has number 0: a token without one sees nothing. */
    private static Long own(@Nullable Long id) {
        return id == null ? 0L : id;
    }
}
