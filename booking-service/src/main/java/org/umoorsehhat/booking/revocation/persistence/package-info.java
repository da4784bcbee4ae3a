/** Revocations in PostgreSQL. */
@NullMarked
package org.umoorsehhat.booking.revocation.persistence;

import org.jspecify.annotations.NullMarked;
