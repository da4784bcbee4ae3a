package org.umoorsehhat.waitlist.offer.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** The appointment that an accepted offer became, as booking-service says. */
public record BookedAppointment(
        long id,
        UUID appointmentId,
        long doctorId,
        LocalDate date,
        LocalTime startTime,
        int durationMinutes,
        String status) {}
