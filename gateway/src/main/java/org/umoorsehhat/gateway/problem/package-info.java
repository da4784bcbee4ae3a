/** How the gateway says no: RFC 9457 problems with a trace id. */
@NullMarked
package org.umoorsehhat.gateway.problem;

import org.jspecify.annotations.NullMarked;
