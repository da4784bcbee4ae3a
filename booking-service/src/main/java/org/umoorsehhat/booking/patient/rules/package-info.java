/** What is known of a patient. */
@NullMarked
package org.umoorsehhat.booking.patient.rules;

import org.jspecify.annotations.NullMarked;
