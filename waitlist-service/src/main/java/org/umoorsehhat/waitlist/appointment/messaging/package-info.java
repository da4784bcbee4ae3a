/** Hears of appointments. */
@NullMarked
package org.umoorsehhat.waitlist.appointment.messaging;

import org.jspecify.annotations.NullMarked;
