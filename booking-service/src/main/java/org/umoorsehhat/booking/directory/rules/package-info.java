/** Doctors and services as far as a booking needs them, and what their local times mean. */
@NullMarked
package org.umoorsehhat.booking.directory.rules;

import org.jspecify.annotations.NullMarked;
