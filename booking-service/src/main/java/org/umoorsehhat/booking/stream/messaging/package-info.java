/** Where the changes come from. */
@NullMarked
package org.umoorsehhat.booking.stream.messaging;

import org.jspecify.annotations.NullMarked;
