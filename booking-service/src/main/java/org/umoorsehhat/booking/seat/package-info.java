/** The seat ledger: how full each slot is. */
@NullMarked
package org.umoorsehhat.booking.seat;

import org.jspecify.annotations.NullMarked;
