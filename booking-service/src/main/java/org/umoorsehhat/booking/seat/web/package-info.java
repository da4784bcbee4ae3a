/** What administrators see of the ledger. */
@NullMarked
package org.umoorsehhat.booking.seat.web;

import org.jspecify.annotations.NullMarked;
