/** Booking's half of the waiting list: seats held in place of being freed. */
@NullMarked
package org.umoorsehhat.booking.waitinglist;

import org.jspecify.annotations.NullMarked;
