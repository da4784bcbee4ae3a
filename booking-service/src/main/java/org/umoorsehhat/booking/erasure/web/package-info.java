/** Erasure over HTTP. */
@NullMarked
package org.umoorsehhat.booking.erasure.web;

import org.jspecify.annotations.NullMarked;
