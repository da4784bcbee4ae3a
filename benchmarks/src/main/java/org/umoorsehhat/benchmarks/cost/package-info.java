/** What a booking costs: processor time by process, with all that follows from it. */
@NullMarked
package org.umoorsehhat.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
