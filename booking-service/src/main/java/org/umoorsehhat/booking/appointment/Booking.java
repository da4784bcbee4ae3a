package org.umoorsehhat.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A command to book.
 *
 * @param timeSlot a slot that the appointment must touch; absent when the time says it all
 * @param date and time of the doctor's zone, which mean the instant {@code startsAt}
 * @param durationMinutes 15 to 180; absent for the service's, else 30
 */
public record Booking(
        @Nullable Key idempotency,
        long doctor,
        long patient,
        @Nullable Long service,
        @Nullable Long timeSlot,
        LocalDate date,
        LocalTime time,
        String timeZone,
        Instant startsAt,
        @Nullable Integer durationMinutes,
        AppointmentType appointmentType,
        BookingMethod bookingMethod,
        @Nullable String reasonForVisit,
        @Nullable String symptoms,
        @Nullable String chiefComplaint,
        @Nullable String notes,
        Instant now) {}
