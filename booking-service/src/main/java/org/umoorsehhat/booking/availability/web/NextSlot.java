package org.umoorsehhat.booking.availability.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices.Bookable;
import org.umoorsehhat.booking.availability.rules.FreeSlot;

/**
 * @param durationMinutes of the appointment that fits
 */
record NextSlot(
        long doctorId,
        long slotId,
        LocalDate date,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime,
        @JsonFormat(pattern = "HH:mm:ss") LocalTime endTime,
        int fold,
        Instant startsAt,
        int durationMinutes,
        int availableCount) {

    static NextSlot of(Bookable offer, FreeSlot slot) {
        return new NextSlot(
                offer.doctor(),
                slot.slotId(),
                slot.date(),
                slot.startTime(),
                slot.endTime(),
                slot.fold(),
                slot.startsAt(),
                offer.minutes(),
                slot.availableCount());
    }
}
