/** What waitlist-service says, and what becomes of it. */
@NullMarked
package org.umoorsehhat.booking.waitinglist.messaging;

import org.jspecify.annotations.NullMarked;
