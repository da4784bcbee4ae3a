/** Slots as they come from scheduling-service. */
@NullMarked
package org.umoorsehhat.booking.seat.messaging;

import org.jspecify.annotations.NullMarked;
