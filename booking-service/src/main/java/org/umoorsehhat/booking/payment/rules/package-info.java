/** What the ledger of payments says. */
@NullMarked
package org.umoorsehhat.booking.payment.rules;

import org.jspecify.annotations.NullMarked;
