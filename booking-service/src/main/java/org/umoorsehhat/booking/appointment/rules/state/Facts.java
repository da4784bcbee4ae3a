package org.umoorsehhat.booking.appointment.rules.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;

/**
 * What is known here that a new appointment stands on.
 *
 * @param id the number that it will have
 * @param reference what people will read out; of a move, that of the old one stays
 * @param doctor absent where there is none of that number
 * @param service absent where none is asked for, or there is none of that number
 * @param isKnown whether the patient has had a visit with the doctor; false where nobody asks
 */
public record Facts(
        long id,
        UUID appointmentId,
        String reference,
        @Nullable Doctor doctor,
        @Nullable MedicalService service,
        boolean isKnown) {

    /** Nothing has been looked up yet. */
    public static final Facts NONE = new Facts(0, new UUID(0, 0), "", null, null);

    /** Where nobody asks whether the patient is known. */
    public Facts(
            long id,
            UUID appointmentId,
            String reference,
            @Nullable Doctor doctor,
            @Nullable MedicalService service) {
        this(id, appointmentId, reference, doctor, service, false);
    }

    /** Whether it matters that the patient has had a visit with the doctor. */
    public boolean asksWhoIsKnown() {
        return doctor != null && BookingRules.of(doctor, service).confirmsKnown();
    }

    /** The same of a patient of whom that is known. */
    public Facts ofPatient(boolean hasHadAVisit) {
        return new Facts(id, appointmentId, reference, doctor, service, hasHadAVisit);
    }
}
