/** Where somebody can still come. */
@NullMarked
package org.umoorsehhat.booking.availability.rules;

import org.jspecify.annotations.NullMarked;
