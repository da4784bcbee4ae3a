/** Who waits for what, as plain Java. */
@NullMarked
package org.umoorsehhat.booking.waitinglist.rules;

import org.jspecify.annotations.NullMarked;
