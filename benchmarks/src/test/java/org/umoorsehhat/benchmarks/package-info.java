@NullMarked
package org.umoorsehhat.benchmarks;

import org.jspecify.annotations.NullMarked;
