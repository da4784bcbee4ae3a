/** The ledger's functions. */
@NullMarked
package org.umoorsehhat.booking.seat.persistence;

import org.jspecify.annotations.NullMarked;
