/** Tables, plots and targets. */
@NullMarked
package org.umoorsehhat.benchmarks.report;

import org.jspecify.annotations.NullMarked;
