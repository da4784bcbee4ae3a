package org.umoorsehhat.booking.waitinglist.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for a doctor, or any of a service, on a day or several.
 *
 * @param doctorId for any doctor the one whose service is named
 * @param anyDoctor true, or absent
 * @param preferredDateTo the last day; absent: {@code preferredDate} alone
 * @param reason the patient's own words, for the appointment that comes of it; absent once the
 *     entry has left. Never log one
 * @param serviceId what they want to come for
 */
public record WaitingEntry(
        long entryId,
        long patientId,
        long doctorId,
        @Nullable Boolean anyDoctor,
        LocalDate preferredDate,
        @Nullable LocalDate preferredDateTo,
        boolean isActive,
        @Nullable String reason,
        @Nullable Long serviceId) {

    public boolean isForAnyDoctor() {
        return Boolean.TRUE.equals(anyDoctor);
    }

    /** Without the reason. */
    @Override
    public String toString() {
        return "WaitingEntry[" + entryId + "]";
    }
}
