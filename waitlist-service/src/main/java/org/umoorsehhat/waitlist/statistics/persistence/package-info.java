/** Counts of offers. */
@NullMarked
package org.umoorsehhat.waitlist.statistics.persistence;

import org.jspecify.annotations.NullMarked;
