/** Which services there are, and whether they are called, for administrators. */
@NullMarked
package org.umoorsehhat.gateway.operations;

import org.jspecify.annotations.NullMarked;
