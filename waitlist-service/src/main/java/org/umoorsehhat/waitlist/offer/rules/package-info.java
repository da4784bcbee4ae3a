/** Seats held, offered, accepted: this service's half of the saga with booking-service. */
@NullMarked
package org.umoorsehhat.waitlist.offer;

import org.jspecify.annotations.NullMarked;
