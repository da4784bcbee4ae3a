/** What is over, in PostgreSQL. */
@NullMarked
package org.umoorsehhat.waitlist.maintenance.persistence;

import org.jspecify.annotations.NullMarked;
