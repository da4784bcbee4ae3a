package org.umoorsehhat.scheduling.holiday.rules;

/**
 * A holiday.
 *
 * @param version grows with every change, from 1
 */
public record Holiday(long id, long version, HolidayDetails details, boolean isCancelled) {

    /** The same holiday, cancelled, one version on. */
    public Holiday cancelled() {
        return new Holiday(id, version + 1, details, true);
    }
}
