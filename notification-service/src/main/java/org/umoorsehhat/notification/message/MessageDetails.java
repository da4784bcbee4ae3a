package org.umoorsehhat.notification.message;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only one message says, and nobody's copy of anything holds. No health data, no address.
 *
 * @param sequence version of the appointment that the message tells of: the calendar's SEQUENCE
 * @param cancelledBy role of who cancelled: patient, doctor, admin or system
 * @param previousStartsAt when a rescheduled appointment would have been
 * @param doctorId of a message about neither appointment nor offer
 * @param date day that a message about neither is about, ISO
 * @param dateTo last day of several, ISO
 * @param why code of why an offer is gone
 * @param tried channels that failed before this one
 * @param visits when the visits of a series are, in order, in {@code zone}, the clinic's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageDetails(
        @Nullable Long sequence,
        @Nullable String cancelledBy,
        @Nullable Instant previousStartsAt,
        @Nullable Long doctorId,
        @Nullable String date,
        @Nullable String dateTo,
        @Nullable String why,
        @Nullable List<String> tried,
        @Nullable List<Instant> visits,
        @Nullable ZoneId zone) {

    public static final MessageDetails NONE =
            new MessageDetails(null, null, null, null, null, null, null, null, null, null);

    public static MessageDetails ofVersion(long sequence) {
        return new MessageDetails(sequence, null, null, null, null, null, null, null, null, null);
    }

    public static MessageDetails ofCancellation(long sequence, @Nullable String by) {
        return new MessageDetails(sequence, by, null, null, null, null, null, null, null, null);
    }

    public static MessageDetails ofMove(long sequence, Instant previousStartsAt) {
        return new MessageDetails(
                sequence, null, previousStartsAt, null, null, null, null, null, null, null);
    }

    /** Of a day, or of all until another. */
    public static MessageDetails ofDays(
            @Nullable Long doctorId, LocalDate date, @Nullable LocalDate dateTo) {
        return new MessageDetails(
                null,
                null,
                null,
                doctorId,
                date.toString(),
                dateTo == null ? null : dateTo.toString(),
                null,
                null,
                null,
                null);
    }

    /** Of a series. */
    public static MessageDetails ofSeries(
            long doctorId, List<Instant> visits, ZoneId zone, @Nullable String cancelledBy) {
        return new MessageDetails(
                null, cancelledBy, null, doctorId, null, null, null, null, visits, zone);
    }

    public static MessageDetails because(String why) {
        return new MessageDetails(null, null, null, null, null, null, why, null, null, null);
    }

    /** Whether the clinic, and not the patient, cancelled. */
    @JsonIgnore
    public boolean isByClinic() {
        return cancelledBy != null && !cancelledBy.equals("patient");
    }
}
