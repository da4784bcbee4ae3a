/** Repeating a POST with the same {@code Idempotency-Key} gives the first one's answer. */
@NullMarked
package org.umoorsehhat.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
