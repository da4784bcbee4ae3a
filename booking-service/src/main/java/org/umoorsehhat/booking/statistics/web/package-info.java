/** Statistics over HTTP. */
@NullMarked
package org.umoorsehhat.booking.statistics.web;

import org.jspecify.annotations.NullMarked;
