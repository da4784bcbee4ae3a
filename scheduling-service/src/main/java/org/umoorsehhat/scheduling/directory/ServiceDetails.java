package org.umoorsehhat.scheduling.directory;

/**
 * What a doctor offers.
 *
 * @param doctorId who offers it; never changes
 * @param name as patients see it, 1 to 200 characters
 * @param durationMinutes usual length of the appointment, 15 to 180
 * @param price of an appointment for it; goes before the doctor's fee
 * @param isActive false: not offered any more
 * @param confirmsAtOnce whether a booking starts as confirmed
 */
public record ServiceDetails(
        long doctorId,
        String name,
        int durationMinutes,
        Money price,
        boolean isActive,
        boolean confirmsAtOnce) {

    public ServiceDetails withdrawn() {
        return new ServiceDetails(doctorId, name, durationMinutes, price, false, confirmsAtOnce);
    }
}
