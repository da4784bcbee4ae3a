/** The patients' table. */
@NullMarked
package org.umoorsehhat.booking.patient.persistence;

import org.jspecify.annotations.NullMarked;
