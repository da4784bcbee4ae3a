/** Where another system owns the directory of patients: a copy of it, built from its events. */
@NullMarked
package org.umoorsehhat.booking.patientcopy.messaging;

import org.jspecify.annotations.NullMarked;
