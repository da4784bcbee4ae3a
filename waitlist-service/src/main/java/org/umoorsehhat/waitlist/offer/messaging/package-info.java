/** What booking-service says about seats. */
@NullMarked
package org.umoorsehhat.waitlist.offer.messaging;

import org.jspecify.annotations.NullMarked;
