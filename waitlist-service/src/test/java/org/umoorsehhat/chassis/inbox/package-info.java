/** A door to the dispatcher for tests. */
@NullMarked
package org.umoorsehhat.chassis.inbox;

import org.jspecify.annotations.NullMarked;
