package org.umoorsehhat.scheduling.slot;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list in order of date, start and number.
 *
 * @param after where the last stretch ended; absent for the beginning
 * @param skip slots to leave out
 * @param limit most slots
 */
public record SlotWindow(@Nullable Place after, long skip, int limit) {

    /** A slot's place in the list. */
    public record Place(LocalDate date, LocalTime start, long id) {}
}
