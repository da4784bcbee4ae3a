/** The audit log over HTTP. */
@NullMarked
package org.umoorsehhat.booking.audit.web;

import org.jspecify.annotations.NullMarked;
