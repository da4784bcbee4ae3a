package org.umoorsehhat.scheduling.directory.rules;

/**
 * What a doctor offers.
 *
 * @param doctor who offers it; never changes
 * @param name as patients see it, as long as {@link TextLengths} says
 * @param durationMinutes usual length of the appointment, as {@link ServiceDuration} says
 * @param charges what an appointment for it costs; goes before what the doctor says
 * @param isActive false: not offered any more
 * @param confirmation whose bookings are confirmed first
 * @param rules that patients are held to, beside the doctor's
 */
public record ServiceDetails(
        long doctor,
        String name,
        int durationMinutes,
        Charges charges,
        boolean isActive,
        Confirmation confirmation,
        BookingRules rules) {

    /** Whether a booking starts as confirmed, whoever makes it. */
    public boolean confirmsAtOnce() {
        return confirmation == Confirmation.AUTOMATIC;
    }

    /** The same, not offered any more. */
    public ServiceDetails deactivated() {
        return new ServiceDetails(
                doctor, name, durationMinutes, charges, false, confirmation, rules);
    }
}
