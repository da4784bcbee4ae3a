@NullMarked
package org.umoorsehhat.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
