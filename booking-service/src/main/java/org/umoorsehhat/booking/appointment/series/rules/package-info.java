/** What is done to each visit of a series, and in which order. Plain Java. */
@NullMarked
package org.umoorsehhat.booking.appointment.series.rules;

import org.jspecify.annotations.NullMarked;
