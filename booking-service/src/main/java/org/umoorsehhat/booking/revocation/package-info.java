/** Tokens that open nothing though they have not expired. */
@NullMarked
package org.umoorsehhat.booking.revocation;

import org.jspecify.annotations.NullMarked;
