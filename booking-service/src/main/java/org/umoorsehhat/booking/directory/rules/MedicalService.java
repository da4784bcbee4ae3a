package org.umoorsehhat.booking.directory.rules;

import java.math.BigDecimal;

/**
 * What a doctor offers, as scheduling-service last said.
 *
 * @param minutes how long an appointment for it takes
 * @param price two decimals
 * @param confirmsAtOnce whether bookings of it need no confirmation
 * @param rules that patients are held to, beside the doctor's
 */
public record MedicalService(
        long id,
        long doctor,
        String name,
        int minutes,
        BigDecimal price,
        boolean isActive,
        boolean confirmsAtOnce,
        BookingRules rules) {}
