/** What was paid for appointments and given back: a ledger to which rows are only added. */
@NullMarked
package org.umoorsehhat.booking.payment;

import org.jspecify.annotations.NullMarked;
