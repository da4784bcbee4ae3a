package org.umoorsehhat.waitlist.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.rules.Seat;

/**
 * An entry of the waiting list.
 *
 * @param doctor absent: any who offers the same service
 * @param preferredDateTo last day of a range
 * @param notified whether the patient was told of a seat
 * @param offer the one made last, whatever became of it
 * @param pausedUntil no seat is offered before, since the offers before were not wanted; a change
 *     of the entry ends the pause
 * @param isPaused no seat is offered until somebody resumes it, since too many offers had no answer
 * @param freeSeat when joining: the first of {@code freeTimes}
 * @param freeTimes when joining: up to 20 that suit and are free now, to be booked at once
 */
public record EntryView(
        long id,
        long patient,
        @Nullable String patientName,
        @Nullable Long doctor,
        @Nullable String doctorName,
        @Nullable Long service,
        LocalDate preferredDate,
        @Nullable LocalDate preferredDateTo,
        @Nullable LocalTime preferredTimeStart,
        @Nullable LocalTime preferredTimeEnd,
        @Nullable String appointmentType,
        @Nullable String reason,
        int priority,
        boolean isActive,
        boolean notified,
        @Nullable OfferView offer,
        @Nullable Instant pausedUntil,
        boolean isPaused,
        @Nullable FreeSeat freeSeat,
        @Nullable List<FreeSeat> freeTimes,
        Instant createdAt,
        Instant updatedAt)
        implements AccessedData {

    @Override
    public Long accessedPatient() {
        return patient;
    }

    @Override
    public String accessedId() {
        return String.valueOf(id);
    }

    /**
     * @param offer the one made last
     */
    public static EntryView of(Entry entry, @Nullable OfferView offer) {
        var wanted = entry.preferences();
        return new EntryView(
                entry.id(),
                entry.patientId(),
                entry.patientName(),
                wanted.anyDoctor() ? null : entry.doctorId(),
                wanted.anyDoctor() ? null : entry.doctorName(),
                wanted.service(),
                wanted.date(),
                wanted.dateTo(),
                wanted.from(),
                wanted.until(),
                wanted.type(),
                entry.reason(),
                entry.priority(),
                entry.isActive(),
                entry.notifiedAt() != null,
                offer,
                entry.pausedUntil(),
                entry.isPaused(),
                null,
                null,
                entry.joinedAt(),
                entry.updatedAt());
    }

    /** The same for somebody who joins while these are free, of which there is one at least. */
    public EntryView with(List<FreeSeat> free) {
        return new EntryView(
                id,
                patient,
                patientName,
                doctor,
                doctorName,
                service,
                preferredDate,
                preferredDateTo,
                preferredTimeStart,
                preferredTimeEnd,
                appointmentType,
                reason,
                priority,
                isActive,
                notified,
                offer,
                pausedUntil,
                isPaused,
                free.getFirst(),
                free,
                createdAt,
                updatedAt);
    }

    /** A free seat, in the doctor's zone. */
    public record FreeSeat(
            long slot,
            long doctor,
            LocalDate date,
            LocalTime startTime,
            Instant startsAt,
            String timeZone,
            int durationMinutes) {

        public static FreeSeat of(Seat seat) {
            return new FreeSeat(
                    seat.slotId(),
                    seat.doctorId(),
                    seat.date(),
                    seat.start(),
                    seat.startsAt(),
                    seat.zone().getId(),
                    seat.minutes());
        }
    }
}
