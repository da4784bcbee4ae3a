/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.slot.messaging;

import org.jspecify.annotations.NullMarked;
