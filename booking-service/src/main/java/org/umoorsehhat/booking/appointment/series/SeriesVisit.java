package org.umoorsehhat.booking.appointment.series;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.CommitResult;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.RefusalKind;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.availability.rules.FreeSlot;

/**
 * What becomes of one visit of a series.
 *
 * @param number from 1
 * @param start as it was wanted, on the doctor's clock
 * @param id of the appointment that it is now; absent where it is refused
 * @param refusal why not; absent where nothing is in its way
 * @param alternatives other times for one that is refused
 */
public record SeriesVisit(
        int number,
        LocalStart start,
        @Nullable Long id,
        @Nullable Refusal refusal,
        List<FreeSlot> alternatives) {

    private static final Set<String> FIELDS_OF_TIME =
            Set.of("appointment_date", "appointment_time", "new_date", "new_time");

    static SeriesVisit done(int number, LocalStart start, long id) {
        return new SeriesVisit(number, start, id, null, List.of());
    }

    static SeriesVisit refused(int number, LocalStart start, Refusal refusal) {
        return new SeriesVisit(number, start, null, refusal, List.of());
    }

    SeriesVisit with(List<FreeSlot> others) {
        return new SeriesVisit(number, start, id, refusal, others);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /** Whether a refusal is of one visit; any other is of all that was asked for. */
    static boolean isOfOne(CommitResult.Refused refused) {
        return isOfOne(refused.refusal());
    }

    static boolean isOfOne(Refusal refusal) {
        RefusalKind kind = refusal.kind();
        return kind == RefusalKind.CONFLICT
                || kind == RefusalKind.WRONG_STATE
                || kind == RefusalKind.INVALID && FIELDS_OF_TIME.contains(refusal.field());
    }
}
