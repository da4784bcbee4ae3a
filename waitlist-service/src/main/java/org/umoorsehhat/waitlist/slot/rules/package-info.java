/** Slots as booking-service's ledger has them. */
@NullMarked
package org.umoorsehhat.waitlist.slot.rules;

import org.jspecify.annotations.NullMarked;
