/** The statistics' tables. */
@NullMarked
package org.umoorsehhat.booking.statistics.persistence;

import org.jspecify.annotations.NullMarked;
