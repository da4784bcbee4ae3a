/** Stores of online payments, their refunds and what the provider told. */
@NullMarked
package org.umoorsehhat.booking.online.persistence;

import org.jspecify.annotations.NullMarked;
