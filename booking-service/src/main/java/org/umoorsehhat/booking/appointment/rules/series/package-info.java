/** Visits that belong together: on which days, which of them, how far moved. Plain Java. */
@NullMarked
package org.umoorsehhat.booking.appointment.rules.series;

import org.jspecify.annotations.NullMarked;
