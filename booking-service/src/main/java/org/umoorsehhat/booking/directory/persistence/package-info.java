/** The copies' tables. */
@NullMarked
package org.umoorsehhat.booking.directory.persistence;

import org.jspecify.annotations.NullMarked;
