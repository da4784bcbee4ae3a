/** Who waits, in PostgreSQL. */
@NullMarked
package org.umoorsehhat.booking.waitinglist.persistence;

import org.jspecify.annotations.NullMarked;
