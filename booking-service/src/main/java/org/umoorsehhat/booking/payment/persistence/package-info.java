/** The ledger's table. */
@NullMarked
package org.umoorsehhat.booking.payment.persistence;

import org.jspecify.annotations.NullMarked;
