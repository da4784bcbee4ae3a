/** Accesses, as the services tell of them. */
@NullMarked
package org.umoorsehhat.booking.accesslog.messaging;

import org.jspecify.annotations.NullMarked;
