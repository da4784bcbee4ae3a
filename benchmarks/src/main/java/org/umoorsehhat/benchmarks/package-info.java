/** How fast the platform is. */
@NullMarked
package org.umoorsehhat.benchmarks;

import org.jspecify.annotations.NullMarked;
