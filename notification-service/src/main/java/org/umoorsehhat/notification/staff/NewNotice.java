package org.umoorsehhat.notification.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.notification.message.staff.StaffTopic;

/**
 * Something that a doctor is to be told, if they want to be. Says nothing of who the patient is.
 *
 * @param dedupeKey what makes it once
 * @param appointment number of the appointment, for what is about one
 * @param startsAt of the appointment, or of the slot
 * @param reference of the booking
 * @param cancelledBy role of who cancelled
 * @param booked how many are in an overbooked slot
 * @param capacity of how many
 */
public record NewNotice(
        long doctorId,
        StaffTopic topic,
        String dedupeKey,
        @Nullable Long appointment,
        Instant startsAt,
        @Nullable String reference,
        @Nullable String cancelledBy,
        @Nullable Integer booked,
        @Nullable Integer capacity) {

    /** About an appointment; once for each topic. */
    public static NewNotice ofAppointment(
            StaffTopic topic,
            long doctorId,
            long appointment,
            Instant startsAt,
            @Nullable String reference,
            @Nullable String cancelledBy) {
        return new NewNotice(
                doctorId,
                topic,
                topic.code() + ":" + appointment,
                appointment,
                startsAt,
                reference,
                cancelledBy,
                null,
                null);
    }

    /** About a slot with too many in it; once for as many in so many seats. */
    public static NewNotice ofSlot(
            long doctorId, long slot, Instant startsAt, int booked, int capacity) {
        return new NewNotice(
                doctorId,
                StaffTopic.OVERBOOKINGS,
                StaffTopic.OVERBOOKINGS.code() + ":" + slot + ":" + booked + "/" + capacity,
                null,
                startsAt,
                null,
                null,
                booked,
                capacity);
    }
}
