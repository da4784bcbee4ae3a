package org.umoorsehhat.booking.availability.rules;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When which doctor can be booked.
 *
 * @param serviceId which of the doctor's services is the one that was asked for; null where none
 *     was
 * @param timeZone the doctor's, in which date and time are
 * @param slotId in which it begins
 * @param fold which of the two, where the clock shows the start twice: 0 the first, 1 the second
 * @param durationMinutes of the appointment that fits
 * @param availableCount seats left, in the slot and in those that follow as far as they are needed
 */
public record FoundTime(
        long doctorId,
        String doctorName,
        @Nullable Long serviceId,
        String timeZone,
        long slotId,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        int fold,
        Instant startsAt,
        int durationMinutes,
        int availableCount) {}
