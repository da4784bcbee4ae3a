/**
 * The whole platform on one machine, as separate processes: for {@code make up} and for system
 * tests.
 */
@NullMarked
package org.umoorsehhat.localstack;

import org.jspecify.annotations.NullMarked;
