@NullMarked
package org.umoorsehhat.benchmarks.direct;

import org.jspecify.annotations.NullMarked;
