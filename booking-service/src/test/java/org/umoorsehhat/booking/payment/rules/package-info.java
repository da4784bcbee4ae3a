/** Unit tests of amounts and prices. */
@NullMarked
package org.umoorsehhat.booking.payment.rules;

import org.jspecify.annotations.NullMarked;
