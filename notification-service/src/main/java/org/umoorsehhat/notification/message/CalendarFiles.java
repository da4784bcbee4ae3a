package org.umoorsehhat.notification.message;

/** Appointments as files for calendars (RFC 5545). */
public final class CalendarFiles {

    private final CalendarInvitations invitations;

    CalendarFiles(CalendarInvitations invitations) {
        this.invitations = invitations;
    }

    /**
     * The file of an appointment, as it is now. It is the entry that the messages about it speak
     * of: whoever takes both has one.
     *
     * @param sequence version of the appointment
     */
    public String of(Subject.Appointment appointment, long sequence) {
        return invitations.file(appointment, sequence);
    }
}
