/** The directory of patients, which this service owns. */
@NullMarked
package org.umoorsehhat.booking.patient;

import org.jspecify.annotations.NullMarked;
