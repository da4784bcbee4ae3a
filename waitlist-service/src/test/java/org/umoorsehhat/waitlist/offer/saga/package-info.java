/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.offer.saga;

import org.jspecify.annotations.NullMarked;
