/** Slots with free seats, in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.slot.persistence;

import org.jspecify.annotations.NullMarked;
