package org.umoorsehhat.booking.appointment.series.rules;

import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;

/**
 * How far visits are to be moved.
 *
 * @param start that the one by which they are meant gets; the others move as far
 */
public record SeriesMove(LocalStart start, @Nullable String reason) {}
