/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.offer.rules;

import org.jspecify.annotations.NullMarked;
