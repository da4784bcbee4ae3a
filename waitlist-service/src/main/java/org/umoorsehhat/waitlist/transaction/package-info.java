/** Transactions that no request and no event has begun. */
@NullMarked
package org.umoorsehhat.waitlist.transaction;

import org.jspecify.annotations.NullMarked;
