package org.umoorsehhat.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to book; {@link BookingDesk} finds out which instant that is. */
public record BookingWish(
        long doctor,
        long patient,
        @Nullable Long service,
        @Nullable Long timeSlot,
        LocalDate date,
        LocalTime time,
        @Nullable Integer durationMinutes,
        AppointmentType type,
        BookingMethod method,
        @Nullable String reasonForVisit,
        @Nullable String symptoms,
        @Nullable String chiefComplaint,
        @Nullable String notes) {

    Booking at(Instant startsAt, ZoneId zone, @Nullable Key key, Instant now) {
        return new Booking(
                key,
                doctor,
                patient,
                service,
                timeSlot,
                date,
                time,
                zone.getId(),
                startsAt,
                durationMinutes,
                type,
                method,
                reasonForVisit,
                symptoms,
                chiefComplaint,
                notes,
                now);
    }
}
