/** Visits that are booked, moved and cancelled together: all of those that are meant, or none. */
@NullMarked
package org.umoorsehhat.booking.appointment.series;

import org.jspecify.annotations.NullMarked;
