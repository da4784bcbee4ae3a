/** Counts and sums over appointments, kept by increments. */
@NullMarked
package org.umoorsehhat.booking.statistics;

import org.jspecify.annotations.NullMarked;
