package org.umoorsehhat.scheduling.directory.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What patients are held to with a doctor or a service; of both the stricter one counts, and 0 is
 * none. Staff is free of them.
 *
 * @param minimumNoticeMinutes how long before its start an appointment is booked at the latest
 * @param maximumDaysAhead how many days ahead it is booked at the earliest
 * @param cancellationDeadlineMinutes how long before its start it is cancelled or moved at the
 *     latest
 */
public record BookingRules(
        int minimumNoticeMinutes, int maximumDaysAhead, int cancellationDeadlineMinutes) {

    /** Of notice and deadline: 30 days. */
    public static final int MAX_MINUTES = 43_200;

    /** Ten years, as far as any clinic books. */
    public static final int MAX_DAYS = 3650;

    public static final BookingRules NONE = new BookingRules(0, 0, 0);

    /** These, where what is said is absent. */
    public BookingRules with(
            @Nullable Integer noticeMinutes,
            @Nullable Integer daysAhead,
            @Nullable Integer deadlineMinutes) {
        return new BookingRules(
                Objects.requireNonNullElse(noticeMinutes, minimumNoticeMinutes),
                Objects.requireNonNullElse(daysAhead, maximumDaysAhead),
                Objects.requireNonNullElse(deadlineMinutes, cancellationDeadlineMinutes));
    }
}
