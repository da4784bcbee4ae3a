package org.umoorsehhat.scheduling.directory.rules;

/**
 * What a doctor offers.
 *
 * @param doctor who offers it; never changes
 * @param name as patients see it, as long as {@link TextLengths} says
 * @param durationMinutes usual length of the appointment, as {@link ServiceDuration} says
 * @param price of an appointment for it; goes before the doctor's fee
 * @param isActive false: not offered any more
 * @param confirmation whose bookings are confirmed first
 * @param rules that patients are held to, beside the doctor's
 */
public record ServiceDetails(
        long doctor,
        String name,
        int durationMinutes,
        Money price,
        boolean isActive,
        Confirmation confirmation,
        BookingRules rules) {

    /** Whether a booking starts as confirmed, whoever makes it. */
    public boolean confirmsAtOnce() {
        return confirmation == Confirmation.AUTOMATIC;
    }

    /** The same, not offered any more. */
    public ServiceDetails deactivated() {
        return new ServiceDetails(doctor, name, durationMinutes, price, false, confirmation, rules);
    }
}
