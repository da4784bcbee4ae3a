/** The saga of an offer as plain Java: what is decided, on what, and what follows. */
@NullMarked
package org.umoorsehhat.waitlist.offer.rules;

import org.jspecify.annotations.NullMarked;
