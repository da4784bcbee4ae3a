/** Stripe, and whatever speaks its language. */
@NullMarked
package org.umoorsehhat.booking.online.web.stripe;

import org.jspecify.annotations.NullMarked;
