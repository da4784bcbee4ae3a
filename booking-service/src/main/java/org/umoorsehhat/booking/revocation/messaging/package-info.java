/** The topic of revocations. */
@NullMarked
package org.umoorsehhat.booking.revocation.messaging;

import org.jspecify.annotations.NullMarked;
