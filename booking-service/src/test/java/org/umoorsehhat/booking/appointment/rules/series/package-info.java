@NullMarked
package org.umoorsehhat.booking.appointment.rules.series;

import org.jspecify.annotations.NullMarked;
