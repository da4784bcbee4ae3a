package org.umoorsehhat.booking.directory.rules;

import java.time.ZoneId;

/**
 * A doctor, as scheduling-service last said.
 *
 * @param zone in which the doctor's dates and times are meant
 * @param charges what an appointment without a service costs
 * @param confirmsAtOnce whether bookings need no confirmation
 * @param rules that patients are held to
 */
public record Doctor(
        long id,
        String name,
        ZoneId zone,
        Charges charges,
        boolean isActive,
        boolean confirmsAtOnce,
        BookingRules rules) {}
