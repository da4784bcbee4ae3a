/** Unit tests of who may see whom. */
@NullMarked
package org.umoorsehhat.booking.relation.rules;

import org.jspecify.annotations.NullMarked;
