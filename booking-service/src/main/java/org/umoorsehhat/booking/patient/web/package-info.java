/** Patients over HTTP. */
@NullMarked
package org.umoorsehhat.booking.patient.web;

import org.jspecify.annotations.NullMarked;
