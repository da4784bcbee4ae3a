package org.umoorsehhat.notification.message.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.text.PlainLine;

/**
 * What one letter tells a doctor. Has no place for who a patient is, why they come or where they
 * are reached: whoever reads it in a mailbox learns when, and looks up the rest in the pages.
 *
 * @param zone the doctor's
 * @param lines at least one
 * @param more how many others the letter has no room for
 */
public record StaffLetter(
        Locale locale, ZoneId zone, String doctorName, List<Line> lines, int more) {

    public StaffLetter {
        doctorName = PlainLine.of(doctorName);
    }

    /**
     * One thing that happened.
     *
     * @param startsAt of the appointment, or of the slot
     * @param reference of the booking; absent for a slot, and where no event told it
     * @param cancelledBy role of who cancelled: patient, admin or system
     * @param booked how many are in a slot; absent where it is not about one
     * @param capacity of how many
     */
    public record Line(
            StaffTopic topic,
            Instant startsAt,
            @Nullable String reference,
            @Nullable String cancelledBy,
            @Nullable Integer booked,
            @Nullable Integer capacity) {

        public Line {
            reference = PlainLine.ofNullable(reference);
        }
    }
}
