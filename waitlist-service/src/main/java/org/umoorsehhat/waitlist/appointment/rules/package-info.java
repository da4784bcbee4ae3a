/** What an event about an appointment means to those who wait. */
@NullMarked
package org.umoorsehhat.waitlist.appointment.rules;

import org.jspecify.annotations.NullMarked;
