/** Series in the database. */
@NullMarked
package org.umoorsehhat.booking.appointment.series.persistence;

import org.jspecify.annotations.NullMarked;
