/** Guesses of passwords: how many are looked at, and how long the next one has to wait. */
@NullMarked
package org.umoorsehhat.identity.attempt;

import org.jspecify.annotations.NullMarked;
