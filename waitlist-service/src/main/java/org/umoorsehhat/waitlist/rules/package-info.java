/**
 * What all features speak of: seats, what people wait for, and why something is refused. Plain
 * Java.
 */
@NullMarked
package org.umoorsehhat.waitlist.rules;

import org.jspecify.annotations.NullMarked;
