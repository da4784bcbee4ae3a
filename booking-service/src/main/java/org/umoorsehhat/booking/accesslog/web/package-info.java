/** The access log as the API shows it. */
@NullMarked
package org.umoorsehhat.booking.accesslog.web;

import org.jspecify.annotations.NullMarked;
