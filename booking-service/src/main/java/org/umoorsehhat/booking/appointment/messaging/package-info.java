/** The appointments' topics. */
@NullMarked
package org.umoorsehhat.booking.appointment.messaging;

import org.jspecify.annotations.NullMarked;
