/** Unit tests of lists of appointments. */
@NullMarked
package org.umoorsehhat.booking.appointment.persistence.list;

import org.jspecify.annotations.NullMarked;
