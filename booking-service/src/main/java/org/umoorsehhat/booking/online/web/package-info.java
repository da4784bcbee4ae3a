/** Endpoints of online payments. */
@NullMarked
package org.umoorsehhat.booking.online.web;

import org.jspecify.annotations.NullMarked;
