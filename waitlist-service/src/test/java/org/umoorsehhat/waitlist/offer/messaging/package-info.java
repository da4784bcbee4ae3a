/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.offer.messaging;

import org.jspecify.annotations.NullMarked;
