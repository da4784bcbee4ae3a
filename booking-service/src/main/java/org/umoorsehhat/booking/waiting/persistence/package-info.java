/** The holds' functions. */
@NullMarked
package org.umoorsehhat.booking.waiting.persistence;

import org.jspecify.annotations.NullMarked;
