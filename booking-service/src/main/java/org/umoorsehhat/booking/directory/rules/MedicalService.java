package org.umoorsehhat.booking.directory.rules;

/**
 * What a doctor offers, as scheduling-service last said.
 *
 * @param minutes how long an appointment for it takes
 * @param charges what an appointment for it costs
 * @param confirmsAtOnce whether bookings of it need no confirmation
 * @param rules that patients are held to, beside the doctor's
 */
public record MedicalService(
        long id,
        long doctor,
        String name,
        int minutes,
        Charges charges,
        boolean isActive,
        boolean confirmsAtOnce,
        BookingRules rules) {}
