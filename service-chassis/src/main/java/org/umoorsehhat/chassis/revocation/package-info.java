/** Tokens that are good and open nothing: revoked ones, and those of people who are not active. */
@NullMarked
package org.umoorsehhat.chassis.revocation;

import org.jspecify.annotations.NullMarked;
