package org.umoorsehhat.scheduling.slot;

import java.time.ZoneId;

/**
 * A doctor's calendar, opened for changes: nobody else changes it until the transaction ends.
 *
 * @param zone in which new slots are meant
 * @param isActive false: the doctor takes no new slots
 */
public record DoctorCalendar(long doctor, ZoneId zone, boolean isActive) {}
