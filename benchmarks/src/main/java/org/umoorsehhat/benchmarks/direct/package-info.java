/** Two versions of booking-service, asked the same in turn. */
@NullMarked
package org.umoorsehhat.benchmarks.direct;

import org.jspecify.annotations.NullMarked;
