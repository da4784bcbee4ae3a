/** The functions that blank what is known. */
@NullMarked
package org.umoorsehhat.booking.erasure.persistence;

import org.jspecify.annotations.NullMarked;
