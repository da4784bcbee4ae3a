/** Seats: free, taken, or held for the waiting list. */
@NullMarked
package org.umoorsehhat.booking.seat.rules;

import org.jspecify.annotations.NullMarked;
