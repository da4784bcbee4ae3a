package org.umoorsehhat.booking.appointment.rules.state;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.booking.rules.Buffers;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;

/**
 * Who comes to whom, what for and when. None of it is ever changed: a reschedule makes another
 * appointment.
 *
 * @param date of the doctor's zone, as {@code time}: what was meant when it was booked
 * @param minutes see {@link AppointmentLength}
 * @param startsAt the instant that date and time meant, as {@code endsAt}
 * @param offSlot booked by staff outside published slots
 * @param slots in which it took a seat, as of booking; in order
 * @param buffers that are kept free around it, as they were when it was booked
 */
public record Visit(
        long doctor,
        long patient,
        @Nullable Long service,
        VisitDetails details,
        LocalDate date,
        LocalTime time,
        int minutes,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        boolean offSlot,
        List<Long> slots,
        Buffers buffers) {

    public AppointmentType type() {
        return details.type();
    }

    public BookingMethod method() {
        return details.method();
    }

    public @Nullable SeriesPlace series() {
        return details.series();
    }

    /**
     * What {@code caller} is to it: administrator, its doctor, the front desk, its patient, or the
     * platform. Empty for a stranger.
     */
    public Optional<Role> roleOf(Caller caller) {
        if (caller.isSystem()) {
            return Optional.of(Role.SYSTEM);
        }
        if (caller.isAdmin()) {
            return Optional.of(Role.ADMIN);
        }
        if (caller.isDoctor(doctor)) {
            return Optional.of(Role.DOCTOR);
        }
        if (caller.isOfDesk()) {
            return Optional.of(Role.FRONT_DESK);
        }
        return caller.isPatient(patient) ? Optional.of(Role.PATIENT) : Optional.empty();
    }

    /** When it ends, in the doctor's zone. */
    public LocalTime endTime() {
        return LocalTime.ofInstant(endsAt, ZoneId.of(timeZone));
    }

    /** A visit whose slots are not known yet. */
    public static Visit at(
            Instant startsAt,
            int minutes,
            LocalDate date,
            LocalTime time,
            ZoneId zone,
            long doctor,
            long patient,
            @Nullable Long service,
            VisitDetails details) {
        return new Visit(
                doctor,
                patient,
                service,
                details,
                date,
                time,
                minutes,
                zone.getId(),
                startsAt,
                startsAt.plus(Duration.ofMinutes(minutes)),
                false,
                List.of(),
                Buffers.NONE);
    }

    /** The same visit with so much free around it. */
    public Visit keeping(Buffers kept) {
        return new Visit(
                doctor, patient, service, details, date, time, minutes, timeZone, startsAt, endsAt,
                offSlot, slots, kept);
    }

    /** The same visit in these slots. */
    public Visit in(List<Long> taken, boolean isOffSlot) {
        return new Visit(
                doctor, patient, service, details, date, time, minutes, timeZone, startsAt, endsAt,
                isOffSlot, taken, buffers);
    }
}
