/** Holds, offers and requests in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.offer.persistence;

import org.jspecify.annotations.NullMarked;
