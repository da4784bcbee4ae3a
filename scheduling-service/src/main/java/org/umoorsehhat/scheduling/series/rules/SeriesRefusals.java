package org.umoorsehhat.scheduling.series.rules;

import java.util.Map;
import org.umoorsehhat.scheduling.rules.Refusal;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;

/** What is refused about series. */
public final class SeriesRefusals {

    private SeriesRefusals() {}

    public static RefusedException notFound() {
        return Refusal.notFound("There is no series with this number, or it is not yours.");
    }

    static RefusedException past() {
        return Refusal.invalid("start_date", "is in the past");
    }

    static RefusedException tooMany() {
        return Refusal.invalid("time_slots", "makes more than %d slots".formatted(SlotBatch.MAX));
    }

    static RefusedException ended() {
        return Refusal.conflict(
                "wrong-state",
                "Series has ended",
                "A series that has ended cannot be changed. Begin a new one.",
                Map.of());
    }
}
