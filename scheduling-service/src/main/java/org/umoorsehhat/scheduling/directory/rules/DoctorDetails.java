package org.umoorsehhat.scheduling.directory.rules;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a doctor.
 *
 * @param name as patients see it, as long as {@link TextLengths} says
 * @param specialty as long as {@link TextLengths} says
 * @param timeZone IANA name of the zone in which the doctor's dates and times are meant
 * @param charges what an appointment without a service costs
 * @param location where patients go, as long as {@link TextLengths} says
 * @param isActive false: takes no new appointments
 * @param confirmation whose bookings are confirmed first
 * @param userSub {@code sub} claim of the doctor's own login
 * @param rules that patients are held to
 * @param cancelsAppointments whether what is to come is to be cancelled, of one who is not active
 */
public record DoctorDetails(
        String name,
        String specialty,
        String timeZone,
        Charges charges,
        @Nullable String location,
        boolean isActive,
        Confirmation confirmation,
        @Nullable String userSub,
        BookingRules rules,
        boolean cancelsAppointments) {

    public DoctorDetails {
        cancelsAppointments = cancelsAppointments && !isActive;
    }

    /** Of a doctor with whom no appointments are to be cancelled. */
    public DoctorDetails(
            String name,
            String specialty,
            String timeZone,
            Charges charges,
            @Nullable String location,
            boolean isActive,
            Confirmation confirmation,
            @Nullable String userSub,
            BookingRules rules) {
        this(
                name,
                specialty,
                timeZone,
                charges,
                location,
                isActive,
                confirmation,
                userSub,
                rules,
                false);
    }

    /** Whether a booking starts as confirmed, whoever makes it. */
    public boolean confirmsAtOnce() {
        return confirmation == Confirmation.AUTOMATIC;
    }

    /**
     * The same, in place of what was known, with what becomes of appointments.
     *
     * @param cancels whether they are to be cancelled from now on; what was said before stays
     */
    public DoctorDetails after(DoctorDetails old, boolean cancels) {
        return new DoctorDetails(
                name,
                specialty,
                timeZone,
                charges,
                location,
                isActive,
                confirmation,
                userSub,
                rules,
                cancels || old.cancelsAppointments);
    }

    /** The same, without new appointments. */
    public DoctorDetails deactivated() {
        return new DoctorDetails(
                name, specialty, timeZone, charges, location, false, confirmation, userSub, rules);
    }
}
