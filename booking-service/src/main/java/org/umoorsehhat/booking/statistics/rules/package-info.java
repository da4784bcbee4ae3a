/** What the counts of a period say. */
@NullMarked
package org.umoorsehhat.booking.statistics.rules;

import org.jspecify.annotations.NullMarked;
