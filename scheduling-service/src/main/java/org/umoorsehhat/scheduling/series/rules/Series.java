package org.umoorsehhat.scheduling.series.rules;

import java.time.LocalDate;
import org.umoorsehhat.scheduling.rules.RefusedException;

/**
 * A series.
 *
 * @param version grows when it is changed or ended, from 1
 * @param isActive false: ended
 * @param publishedUntil the first date that has not been published yet
 */
public record Series(
        long id,
        long version,
        long doctor,
        SeriesPattern pattern,
        boolean isActive,
        LocalDate publishedUntil) {

    /** The same series with another pattern. */
    public Series with(SeriesPattern changed) {
        return new Series(id, version, doctor, changed, isActive, publishedUntil);
    }

    /** The same series, ended. */
    public Series ended() {
        return new Series(id, version, doctor, pattern, false, publishedUntil);
    }

    /**
     * @throws RefusedException {@code wrong-state} for one that has ended
     */
    public void requireActive() {
        if (!isActive) {
            throw SeriesRefusals.ended();
        }
    }
}
