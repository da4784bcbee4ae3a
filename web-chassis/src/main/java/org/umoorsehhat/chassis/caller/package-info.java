/** Who calls: the principal behind a bearer token, and what it may do. */
@NullMarked
package org.umoorsehhat.chassis.caller;

import org.jspecify.annotations.NullMarked;
