/** Who looked: the access log of all services, chained so that tampering shows. */
@NullMarked
package org.umoorsehhat.booking.accesslog;

import org.jspecify.annotations.NullMarked;
