/** Holds what is deployed against schemas, architecture and contracts. */
@NullMarked
package org.umoorsehhat.deployment;

import org.jspecify.annotations.NullMarked;
