/** The patients' topic. */
@NullMarked
package org.umoorsehhat.booking.patient.messaging;

import org.jspecify.annotations.NullMarked;
