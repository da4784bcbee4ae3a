package org.umoorsehhat.notification.appointment;

import org.umoorsehhat.notification.message.Subject;

/**
 * What a calendar shows of an appointment.
 *
 * @param version along the booking reference
 */
public record CalendarEntry(long patientId, long version, Subject.Appointment appointment) {}
