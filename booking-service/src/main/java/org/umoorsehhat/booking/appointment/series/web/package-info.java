/** Series at the API. */
@NullMarked
package org.umoorsehhat.booking.appointment.series.web;

import org.jspecify.annotations.NullMarked;
