/** Availability over HTTP. */
@NullMarked
package org.umoorsehhat.booking.availability.web;

import org.jspecify.annotations.NullMarked;
