/** Lists and statistics of very many appointments. */
@NullMarked
package org.umoorsehhat.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
