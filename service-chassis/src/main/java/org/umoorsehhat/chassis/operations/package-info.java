/** How this service is, for administrators. */
@NullMarked
package org.umoorsehhat.chassis.operations;

import org.jspecify.annotations.NullMarked;
