package org.umoorsehhat.waitlist.entry.rules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.waitlist.rules.Preferences;

/**
 * One patient who waits for one doctor, or any of a service, on one of several days.
 *
 * @param patientName absent where the patient has been erased
 * @param reason the patient's own words: never leaves this service
 * @param priority 1 is highest, 10 lowest
 * @param isActive still waits
 * @param isOffered has an offer that is open or accepted
 * @param requestId of the seat asked for, while booking-service has not answered
 * @param lastOfferId of the offer made last, whatever became of it
 * @param notifiedAt when the patient was last told of a seat
 * @param noticeAt when the patient was last told by hand that something may be free, without an
 *     offer
 * @param pausedUntil it is offered nothing before, since the offers before were not wanted
 * @param isPaused it is offered nothing until somebody resumes it: too many offers had no answer
 */
public record Entry(
        long id,
        long patientId,
        @Nullable String patientName,
        @Nullable String doctorName,
        Preferences preferences,
        @Nullable String reason,
        int priority,
        boolean isActive,
        boolean isOffered,
        @Nullable UUID requestId,
        @Nullable UUID lastOfferId,
        @Nullable Instant notifiedAt,
        @Nullable Instant noticeAt,
        @Nullable Instant pausedUntil,
        boolean isPaused,
        Instant joinedAt,
        Instant updatedAt,
        long version) {

    public long doctorId() {
        return preferences.doctorId();
    }
}
