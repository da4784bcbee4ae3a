/** The events that the copies are built from. */
@NullMarked
package org.umoorsehhat.booking.directory.messaging;

import org.jspecify.annotations.NullMarked;
