package org.umoorsehhat.scheduling.directory;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a doctor.
 *
 * @param name as patients see it, 1 to 200 characters
 * @param specialty 1 to 200 characters
 * @param timeZone IANA name of the zone in which the doctor's dates and times are meant
 * @param consultationFee of an appointment without a service
 * @param location where patients go, up to 300 characters
 * @param isActive false: takes no new appointments
 * @param confirmsAtOnce whether a booking starts as confirmed
 * @param userSub {@code sub} claim of the doctor's own login
 */
public record DoctorDetails(
        String name,
        String specialty,
        String timeZone,
        Money consultationFee,
        @Nullable String location,
        boolean isActive,
        boolean confirmsAtOnce,
        @Nullable String userSub) {

    public DoctorDetails deactivated() {
        return new DoctorDetails(
                name,
                specialty,
                timeZone,
                consultationFee,
                location,
                false,
                confirmsAtOnce,
                userSub);
    }
}
