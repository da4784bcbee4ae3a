/** The access log in PostgreSQL. */
@NullMarked
package org.umoorsehhat.booking.accesslog.persistence;

import org.jspecify.annotations.NullMarked;
