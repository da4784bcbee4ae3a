@NullMarked
package org.umoorsehhat.booking.appointment.series;

import org.jspecify.annotations.NullMarked;
