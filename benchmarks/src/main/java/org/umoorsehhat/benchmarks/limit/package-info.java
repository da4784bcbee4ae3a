/** What the database alone can do. */
@NullMarked
package org.umoorsehhat.benchmarks.limit;

import org.jspecify.annotations.NullMarked;
