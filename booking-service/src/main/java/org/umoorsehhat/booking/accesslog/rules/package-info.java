/** The chain of the access log. */
@NullMarked
package org.umoorsehhat.booking.accesslog.rules;

import org.jspecify.annotations.NullMarked;
