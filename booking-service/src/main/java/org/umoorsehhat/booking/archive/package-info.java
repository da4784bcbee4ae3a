/** Appointments that ended long ago leave the lists. */
@NullMarked
package org.umoorsehhat.booking.archive;

import org.jspecify.annotations.NullMarked;
