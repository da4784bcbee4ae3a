/** The ledger over HTTP. */
@NullMarked
package org.umoorsehhat.booking.payment.web;

import org.jspecify.annotations.NullMarked;
