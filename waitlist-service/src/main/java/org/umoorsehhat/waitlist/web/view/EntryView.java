package org.umoorsehhat.waitlist.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.waitlist.entry.rules.Entry;
import org.umoorsehhat.waitlist.offer.rules.Offer;

/**
 * An entry of the waiting list.
 *
 * @param notified whether the patient was told of a seat
 * @param offer the one made last, whatever became of it
 */
public record EntryView(
        long id,
        long patient,
        @Nullable String patientName,
        long doctor,
        @Nullable String doctorName,
        LocalDate preferredDate,
        @Nullable LocalTime preferredTimeStart,
        @Nullable LocalTime preferredTimeEnd,
        @Nullable String appointmentType,
        @Nullable String reason,
        int priority,
        boolean isActive,
        boolean notified,
        @Nullable OfferView offer,
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

    public static EntryView of(Entry entry, @Nullable Offer offer) {
        var wanted = entry.preferences();
        return new EntryView(
                entry.id(),
                entry.patientId(),
                entry.patientName(),
                entry.doctorId(),
                entry.doctorName(),
                wanted.date(),
                wanted.from(),
                wanted.until(),
                wanted.type(),
                entry.reason(),
                entry.priority(),
                entry.isActive(),
                entry.notifiedAt() != null,
                offer == null ? null : OfferView.of(offer),
                entry.joinedAt(),
                entry.updatedAt());
    }
}
