package org.umoorsehhat.booking.directory.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * What patients are held to with a doctor or a service, as scheduling-service last said; 0 is none.
 *
 * @param noticeMinutes how long before its start an appointment is booked at the latest
 * @param daysAhead how many days of the doctor's zone ahead it is booked at the earliest
 * @param deadlineMinutes how long before its start it is cancelled or moved at the latest
 * @param limits of each by itself: of both together none are said
 * @param buffers for everybody, not only for patients
 * @param confirmsKnown whether bookings of patients who have had a visit with the doctor need no
 *     confirmation
 */
public record BookingRules(
        int noticeMinutes,
        int daysAhead,
        int deadlineMinutes,
        PatientLimits limits,
        Buffers buffers,
        boolean confirmsKnown) {

    public static final BookingRules NONE = new BookingRules(0, 0, 0);

    /** Of patients who are not limited. */
    public BookingRules(int noticeMinutes, int daysAhead, int deadlineMinutes) {
        this(noticeMinutes, daysAhead, deadlineMinutes, PatientLimits.NONE, Buffers.NONE, false);
    }

    /** What holds staff, too. */
    public BookingRules ofStaff() {
        return new BookingRules(0, 0, 0, PatientLimits.NONE, buffers, confirmsKnown);
    }

    /** Of a doctor and a service, if there is one: the stricter of both, each by itself. */
    public static BookingRules of(Doctor doctor, @Nullable MedicalService service) {
        return service == null ? doctor.rules() : doctor.rules().with(service.rules());
    }

    private BookingRules with(BookingRules others) {
        return new BookingRules(
                Math.max(noticeMinutes, others.noticeMinutes),
                daysAhead == 0 || others.daysAhead == 0
                        ? Math.max(daysAhead, others.daysAhead)
                        : Math.min(daysAhead, others.daysAhead),
                Math.max(deadlineMinutes, others.deadlineMinutes),
                PatientLimits.NONE,
                buffers.with(others.buffers),
                confirmsKnown || others.confirmsKnown);
    }

    /**
     * Until when a patient may cancel or move what starts at {@code startsAt}; absent where no
     * deadline is set.
     */
    public @Nullable Instant deadline(Instant startsAt) {
        return deadlineMinutes == 0 ? null : startsAt.minus(Duration.ofMinutes(deadlineMinutes));
    }
}
