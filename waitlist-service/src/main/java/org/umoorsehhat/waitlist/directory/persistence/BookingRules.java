package org.umoorsehhat.waitlist.directory.persistence;

import org.jspecify.annotations.Nullable;

/**
 * What a doctor or a service asks of patients who book, and so of what they are offered; 0 is none.
 *
 * @param noticeMinutes how long before its start at the latest
 * @param daysAhead how many days of the doctor's zone ahead at the earliest
 */
public record BookingRules(int noticeMinutes, int daysAhead) {

    public static final BookingRules NONE = new BookingRules(0, 0);

    /** Of an event, in which those that are none are absent. */
    public static BookingRules of(@Nullable Integer noticeMinutes, @Nullable Integer daysAhead) {
        return new BookingRules(
                noticeMinutes == null ? 0 : noticeMinutes, daysAhead == null ? 0 : daysAhead);
    }
}
