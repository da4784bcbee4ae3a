package org.umoorsehhat.booking.waitinglist.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits for a doctor on a day.
 *
 * @param reason the patient's own words, for the appointment that comes of it; absent once the
 *     entry has left. Never log one
 * @param serviceId what they want to come for
 */
public record WaitingEntry(
        long entryId,
        long patientId,
        long doctorId,
        LocalDate preferredDate,
        boolean isActive,
        @Nullable String reason,
        @Nullable Long serviceId) {

    /** Without the reason. */
    @Override
    public String toString() {
        return "WaitingEntry[" + entryId + "]";
    }
}
