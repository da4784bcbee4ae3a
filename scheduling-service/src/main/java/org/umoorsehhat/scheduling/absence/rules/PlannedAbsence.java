package org.umoorsehhat.scheduling.absence.rules;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;

/**
 * An absence to store.
 *
 * @param endsAt later than {@code startsAt}
 */
public record PlannedAbsence(
        long doctor,
        Absence.Span span,
        ZoneId timeZone,
        Instant startsAt,
        Instant endsAt,
        @Nullable String reason) {

    /**
     * Resolves a span in the doctor's zone.
     *
     * @throws RefusedException for one that is empty or over by {@code now}
     */
    public static PlannedAbsence of(
            DoctorCalendar calendar, Absence.Span span, @Nullable String reason, Instant now) {
        Instant startsAt = span.startsAt(calendar.zone());
        Instant endsAt = span.endsAt(calendar.zone());
        if (!startsAt.isBefore(endsAt)) {
            throw AbsenceRefusals.noTime();
        }
        if (!endsAt.isAfter(now)) {
            throw AbsenceRefusals.past();
        }
        return new PlannedAbsence(
                calendar.doctor(), span, calendar.zone(), startsAt, endsAt, reason);
    }
}
