/** What there is to look at, in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.search.persistence;

import org.jspecify.annotations.NullMarked;
