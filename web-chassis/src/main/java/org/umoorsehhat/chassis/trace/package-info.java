/** The trace of a request: what leads from an answer to the lines in the logs. */
@NullMarked
package org.umoorsehhat.chassis.trace;

import org.jspecify.annotations.NullMarked;
