package org.umoorsehhat.booking.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.directory.rules.MedicalService;
import org.umoorsehhat.chassis.caller.Role;

/**
 * What a date and a time of the doctor's zone mean, if they mean anything that can be booked.
 *
 * @param farthestDays how many days ahead may be booked
 */
record AppointmentTime(int farthestDays) {

    /** What stands in the way, under the names of the fields that the request has. */
    record Words(Refusal past, Refusal tooFar, Refusal noWholeMinute, Refusal skipped) {

        static final Words OF_BOOKING =
                new Words(
                        Refusal.PAST,
                        Refusal.TOO_FAR_AHEAD,
                        Refusal.NO_WHOLE_MINUTE,
                        Refusal.SKIPPED_TIME);

        static final Words OF_RESCHEDULE =
                new Words(
                        Refusal.NEW_PAST,
                        Refusal.NEW_TOO_FAR_AHEAD,
                        Refusal.NEW_NO_WHOLE_MINUTE,
                        Refusal.NEW_SKIPPED_TIME);
    }

    /**
     * Goes on with the instant that is meant.
     *
     * @param fold which of the two, where clocks are put back: 0 the first, 1 the second
     */
    Decision resolve(
            LocalDate date,
            LocalTime time,
            int fold,
            ZoneId zone,
            Instant now,
            Words words,
            Function<Instant, Decision> then) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            return words.noWholeMinute();
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (date.isBefore(today)) {
            return words.past();
        }
        if (date.isAfter(today.plusDays(farthestDays))) {
            return words.tooFar();
        }
        return LocalTimes.resolve(date, time, fold, zone).map(then).orElse(words.skipped());
    }

    /**
     * Why a patient may not have that start, by what doctor and service ask of patients; null when
     * they may. Staff may.
     */
    @Nullable Refusal refusal(
            Instant startsAt,
            Doctor doctor,
            @Nullable MedicalService service,
            Role role,
            Instant now) {
        if (role != Role.PATIENT) {
            return null;
        }
        var window =
                BookingWindow.of(
                        BookingRules.of(doctor, service), farthestDays, doctor.zone(), now);
        if (window.isTooSoon(startsAt)) {
            return Refusal.SHORT_NOTICE;
        }
        return window.isTooFar(startsAt) ? Refusal.TOO_FAR_FOR_PATIENTS : null;
    }
}
