package org.umoorsehhat.booking.appointment.rules.series;

import java.util.UUID;

/**
 * Where a visit stands in its series; it stays so when it moves.
 *
 * @param number from 1, in the order in which they were planned
 */
public record SeriesPlace(UUID series, int number) {}
