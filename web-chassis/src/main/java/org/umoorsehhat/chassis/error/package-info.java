/**
 * An {@code Error} in a handler is the fault of one request: it is answered, and harms no other.
 */
@NullMarked
package org.umoorsehhat.chassis.error;

import org.jspecify.annotations.NullMarked;
