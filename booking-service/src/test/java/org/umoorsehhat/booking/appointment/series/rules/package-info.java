@NullMarked
package org.umoorsehhat.booking.appointment.series.rules;

import org.jspecify.annotations.NullMarked;
