/** The platform under load: its data and its backlog. */
@NullMarked
package org.umoorsehhat.benchmarks.platform;

import org.jspecify.annotations.NullMarked;
