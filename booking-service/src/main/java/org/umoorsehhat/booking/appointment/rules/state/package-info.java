/** What an appointment is. */
@NullMarked
package org.umoorsehhat.booking.appointment.rules.state;

import org.jspecify.annotations.NullMarked;
