/** Consuming events once, in order, with retry and dead letters. */
@NullMarked
package org.umoorsehhat.chassis.inbox;

import org.jspecify.annotations.NullMarked;
