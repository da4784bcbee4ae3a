package org.umoorsehhat.booking.appointment.rules.state;

import java.util.List;
import org.umoorsehhat.chassis.caller.Caller;

/** Which texts of an appointment are kept from whom. Nobody writes what they may not read. */
public final class TextRights {

    private TextRights() {}

    /**
     * Names of what {@code caller} neither reads nor writes in a visit of that patient to that
     * doctor: of clinical texts, what only staff may read from its patient, and all from the front
     * desk, whoever else they are elsewhere.
     */
    public static List<String> hidden(long doctor, long patient, Caller caller) {
        if (caller.isAdmin() || caller.isDoctor(doctor)) {
            return List.of();
        }
        return caller.isPatient(patient) ? PrivateValues.OF_STAFF : PrivateValues.CLINICAL;
    }

    /** The same for a visit. */
    public static List<String> hidden(Visit visit, Caller caller) {
        return hidden(visit.doctor(), visit.patient(), caller);
    }
}
