/** Telephone numbers as people write them, and as the platform keeps them. */
@NullMarked
package org.umoorsehhat.chassis.phone;

import org.jspecify.annotations.NullMarked;
