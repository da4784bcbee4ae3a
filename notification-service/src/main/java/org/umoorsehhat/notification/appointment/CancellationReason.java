package org.umoorsehhat.notification.appointment;

/**
 * Why the clinic declined a request: the fields of the event that matter here.
 *
 * @param id number of the appointment
 */
public record CancellationReason(long id, long patientId, String reason) {

    /** Without anything that could be logged by accident. */
    @Override
    public String toString() {
        return "CancellationReason[" + id + "]";
    }
}
