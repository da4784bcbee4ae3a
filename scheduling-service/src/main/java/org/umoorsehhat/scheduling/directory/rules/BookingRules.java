package org.umoorsehhat.scheduling.directory.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What patients are held to with a doctor or a service; 0 is none. Staff is free of all but the
 * minutes between visits. Of notice, days ahead and deadline the stricter one of doctor and service
 * counts; what is counted is of each by itself.
 *
 * @param minimumNoticeMinutes how long before its start an appointment is booked at the latest
 * @param maximumDaysAhead how many days ahead it is booked at the earliest
 * @param cancellationDeadlineMinutes how long before its start it is cancelled or moved at the
 *     latest
 * @param maximumLiveBookings how many appointments to come one patient may have
 * @param maximumBookingsPerDay how many of them on one day of the doctor
 * @param maximumCancellations after so many by the patient nothing new is booked
 * @param cancellationPeriodDays within so many days of the doctor, this one among them
 * @param bufferBeforeMinutes that the doctor keeps free before a visit, whoever books; of doctor
 *     and service the longer counts
 * @param bufferAfterMinutes the same after it
 */
public record BookingRules(
        int minimumNoticeMinutes,
        int maximumDaysAhead,
        int cancellationDeadlineMinutes,
        int maximumLiveBookings,
        int maximumBookingsPerDay,
        int maximumCancellations,
        int cancellationPeriodDays,
        int bufferBeforeMinutes,
        int bufferAfterMinutes) {

    /** Of notice and deadline: 30 days. */
    public static final int MAX_MINUTES = 43_200;

    /** Ten years, as far as any clinic books. */
    public static final int MAX_DAYS = 3650;

    /** Of what is counted for one patient. */
    public static final int MAX_BOOKINGS = 1000;

    public static final int MAX_PERIOD_DAYS = 366;

    public static final BookingRules NONE = new BookingRules(0, 0, 0, 0, 0, 0, 30, 0, 0);

    /** Of what is kept free before and after a visit: four hours. */
    public static final int MAX_BUFFER = 240;

    /** These, where what is said is absent. */
    public BookingRules with(
            @Nullable Integer noticeMinutes,
            @Nullable Integer daysAhead,
            @Nullable Integer deadlineMinutes,
            @Nullable Integer liveBookings,
            @Nullable Integer bookingsPerDay,
            @Nullable Integer cancellations,
            @Nullable Integer periodDays,
            @Nullable Integer before,
            @Nullable Integer after) {
        return new BookingRules(
                Objects.requireNonNullElse(noticeMinutes, minimumNoticeMinutes),
                Objects.requireNonNullElse(daysAhead, maximumDaysAhead),
                Objects.requireNonNullElse(deadlineMinutes, cancellationDeadlineMinutes),
                Objects.requireNonNullElse(liveBookings, maximumLiveBookings),
                Objects.requireNonNullElse(bookingsPerDay, maximumBookingsPerDay),
                Objects.requireNonNullElse(cancellations, maximumCancellations),
                Objects.requireNonNullElse(periodDays, cancellationPeriodDays),
                Objects.requireNonNullElse(before, bufferBeforeMinutes),
                Objects.requireNonNullElse(after, bufferAfterMinutes));
    }

    /** The period that is told: absent where no cancellations are counted. */
    public int toldPeriodDays() {
        return maximumCancellations == 0 ? 0 : cancellationPeriodDays;
    }
}
