/** What is revoked. */
@NullMarked
package org.umoorsehhat.booking.revocation.rules;

import org.jspecify.annotations.NullMarked;
