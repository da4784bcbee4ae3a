/** Appointments: booking them, and what may happen to them. */
@NullMarked
package org.umoorsehhat.booking.appointment;

import org.jspecify.annotations.NullMarked;
