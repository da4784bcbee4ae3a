/** The live stream over HTTP. */
@NullMarked
package org.umoorsehhat.booking.stream.web;

import org.jspecify.annotations.NullMarked;
