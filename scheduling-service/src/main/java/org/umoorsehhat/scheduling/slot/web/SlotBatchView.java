package org.umoorsehhat.scheduling.slot.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.umoorsehhat.scheduling.slot.rules.SkippedSlot;

/**
 * What came of a request for many slots.
 *
 * @param message for people
 * @param created how many were created
 * @param skipped those that were not, and why
 * @param slots those that were
 */
public record SlotBatchView(
        String message, int created, List<SkippedSlotView> skipped, List<SlotView> slots) {

    /**
     * A slot that was not created.
     *
     * @param reason {@code exists}, {@code overlap}, {@code room_taken}, {@code gap} (the clock
     *     skips that time), {@code repeated} (the clock shows it a second time) or {@code past}
     */
    record SkippedSlotView(
            LocalDate date, @JsonFormat(pattern = "HH:mm:ss") LocalTime startTime, String reason) {

        static SkippedSlotView of(SkippedSlot slot) {
            return new SkippedSlotView(
                    slot.date(), slot.startTime(), slot.reason().name().toLowerCase(Locale.ROOT));
        }
    }
}
