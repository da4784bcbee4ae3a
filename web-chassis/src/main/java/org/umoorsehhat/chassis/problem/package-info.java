/** Errors as RFC 9457 problem details. */
@NullMarked
package org.umoorsehhat.chassis.problem;

import org.jspecify.annotations.NullMarked;
