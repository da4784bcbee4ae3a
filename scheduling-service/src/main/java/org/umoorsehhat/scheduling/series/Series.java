package org.umoorsehhat.scheduling.series;

import java.time.LocalDate;

/**
 * A series.
 *
 * @param version grows when it is changed or ended, from 1
 * @param isActive false: ended
 * @param publishedUntil the first day that has not been published yet
 */
public record Series(
        long id,
        long version,
        long doctor,
        SeriesPattern pattern,
        boolean isActive,
        LocalDate publishedUntil) {}
