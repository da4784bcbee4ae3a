/** When a doctor can still be booked. */
@NullMarked
package org.umoorsehhat.booking.availability;

import org.jspecify.annotations.NullMarked;
