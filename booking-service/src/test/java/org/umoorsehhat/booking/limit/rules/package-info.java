/** Unit tests of who may have how many appointments. */
@NullMarked
package org.umoorsehhat.booking.limit.rules;

import org.jspecify.annotations.NullMarked;
