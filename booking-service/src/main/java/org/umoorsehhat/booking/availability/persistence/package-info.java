/** Queries of free seats. */
@NullMarked
package org.umoorsehhat.booking.availability.persistence;

import org.jspecify.annotations.NullMarked;
