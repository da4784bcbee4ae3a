/** What failures of the database and the broker mean. */
@NullMarked
package org.umoorsehhat.chassis.failure;

import org.jspecify.annotations.NullMarked;
