/** What a wish to be erased is. */
@NullMarked
package org.umoorsehhat.booking.erasure.rules;

import org.jspecify.annotations.NullMarked;
