/** Entries of the waiting list and what has happened to them. */
@NullMarked
package org.umoorsehhat.waitlist.entry;

import org.jspecify.annotations.NullMarked;
