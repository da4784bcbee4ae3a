/** Tokens are revoked. */
@NullMarked
package org.umoorsehhat.booking.revocation.web;

import org.jspecify.annotations.NullMarked;
