/** What Gatling runs, in a JVM of its own, and what it counts. */
@NullMarked
package org.umoorsehhat.benchmarks.load;

import org.jspecify.annotations.NullMarked;
