/** Lists of appointments, read from the database a page at a time. */
@NullMarked
package org.umoorsehhat.booking.appointment.persistence.list;

import org.jspecify.annotations.NullMarked;
