/** The audit log's table. */
@NullMarked
package org.umoorsehhat.booking.audit.persistence;

import org.jspecify.annotations.NullMarked;
