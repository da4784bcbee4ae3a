/** Appointments over HTTP. */
@NullMarked
package org.umoorsehhat.booking.appointment.web;

import org.jspecify.annotations.NullMarked;
