/** How much a caller may send. */
@NullMarked
package org.umoorsehhat.gateway.limit;

import org.jspecify.annotations.NullMarked;
