/** Numbers for operators that stand in the database. */
@NullMarked
package org.umoorsehhat.chassis.metrics;

import org.jspecify.annotations.NullMarked;
