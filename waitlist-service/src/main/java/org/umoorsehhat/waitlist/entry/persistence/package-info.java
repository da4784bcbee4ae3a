/** Entries in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.entry.persistence;

import org.jspecify.annotations.NullMarked;
