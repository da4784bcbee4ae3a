/** Unit tests of statements. */
@NullMarked
package org.umoorsehhat.booking.persistence;

import org.jspecify.annotations.NullMarked;
