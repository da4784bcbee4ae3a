/** The appointments' functions and lists. */
@NullMarked
package org.umoorsehhat.booking.appointment.persistence;

import org.jspecify.annotations.NullMarked;
