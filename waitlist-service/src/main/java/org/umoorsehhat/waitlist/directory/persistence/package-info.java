/** The copies in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.directory.persistence;

import org.jspecify.annotations.NullMarked;
