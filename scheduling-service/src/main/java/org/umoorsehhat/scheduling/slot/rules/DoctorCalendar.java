package org.umoorsehhat.scheduling.slot.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A doctor's calendar, opened for changes: nobody else changes it until the transaction ends.
 *
 * @param zone in which new slots are meant
 * @param isActive false: the doctor takes no new slots
 */
public record DoctorCalendar(long doctor, ZoneId zone, boolean isActive) {

    /** The doctor's date. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
