/** Performs what the saga decides, and says so to booking-service and to the patient. */
@NullMarked
package org.umoorsehhat.waitlist.offer.saga;

import org.jspecify.annotations.NullMarked;
