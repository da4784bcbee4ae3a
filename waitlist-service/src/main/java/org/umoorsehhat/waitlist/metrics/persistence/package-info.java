/** Counting in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.metrics.persistence;

import org.jspecify.annotations.NullMarked;
