/** The archive's functions. */
@NullMarked
package org.umoorsehhat.booking.archive.persistence;

import org.jspecify.annotations.NullMarked;
