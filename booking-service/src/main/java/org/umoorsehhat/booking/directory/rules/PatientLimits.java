package org.umoorsehhat.booking.directory.rules;

/**
 * How much one patient may have with a doctor, or of a service, as scheduling-service last said; 0
 * is no limit.
 *
 * @param live most appointments to come
 * @param perDay most of them on one day of the doctor
 * @param cancellations after so many by the patient nothing new is booked
 * @param periodDays within so many days of the doctor, this one among them
 */
public record PatientLimits(int live, int perDay, int cancellations, int periodDays) {

    /** The period where none is said. */
    public static final int USUAL_PERIOD = 30;

    public static final PatientLimits NONE = new PatientLimits(0, 0, 0, USUAL_PERIOD);
}
