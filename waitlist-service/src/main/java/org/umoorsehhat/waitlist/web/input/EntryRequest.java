package org.umoorsehhat.waitlist.web.input;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.chassis.time.EndOfDay;
import org.umoorsehhat.waitlist.entry.rules.EntryDraft;
import org.umoorsehhat.waitlist.entry.rules.EntryRules;
import org.umoorsehhat.waitlist.rules.AppointmentTypes;
import org.umoorsehhat.waitlist.rules.Preferences;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What somebody wants to wait for. Dates and times are meant in the doctor's zone.
 *
 * @param patient who waits; a patient may leave it out
 * @param doctor absent: any who offers the same service
 * @param preferredDateTo last day of up to 31; absent: {@code preferredDate} alone
 * @param preferredTimeStart earliest start; absent: any
 * @param preferredTimeEnd latest end; absent: any. On the next day, when it is not after the start;
 *     {@code 24:00} is legal
 * @param appointmentType absent: any
 * @param service of the doctor's, which the appointment will be for; absent: any. Without a doctor:
 *     any with the same name, length and price
 * @param priority 1 is highest, 10 lowest; absent: 5, which is the best that a patient may set
 */
public record EntryRequest(
        @Nullable @Positive Long patient,
        @Nullable @Positive Long doctor,
        @Nullable @NotNull(message = "is required") LocalDate preferredDate,
        @Nullable LocalDate preferredDateTo,
        @Nullable LocalTime preferredTimeStart,
        @JsonDeserialize(using = EndOfDay.AsMidnight.class) @Nullable LocalTime preferredTimeEnd,
        @Nullable
                @Pattern(
                        regexp = AppointmentTypes.PATTERN,
                        message = "is not one of " + AppointmentTypes.CODES)
                String appointmentType,
        @Nullable @Size(max = 1000, message = "has more than 1000 characters") String reason,
        @Nullable @Min(1) @Max(10) Integer priority,
        @Nullable @Positive Long service) {

    /** Whose service is meant is looked up. */
    private static final long NOT_KNOWN_YET = 0;

    /** As a draft, once valid; {@code patientId} is who it really is about. */
    EntryDraft draft(long patientId) {
        if (doctor == null && service == null || preferredDate == null) {
            throw new IllegalStateException("used before it was validated");
        }
        var wanted =
                new Preferences(
                        doctor == null ? NOT_KNOWN_YET : doctor,
                        doctor == null,
                        preferredDate,
                        preferredDateTo,
                        preferredTimeStart,
                        preferredTimeEnd,
                        appointmentType,
                        service);
        return new EntryDraft(
                patientId,
                wanted,
                reason,
                priority == null ? EntryRules.DEFAULT_PRIORITY : priority);
    }
}
