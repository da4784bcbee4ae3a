/** What all features share: how long an appointment may be, and how codes are written. */
@NullMarked
package org.umoorsehhat.booking.rules;

import org.jspecify.annotations.NullMarked;
