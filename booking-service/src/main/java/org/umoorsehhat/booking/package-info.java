/** Patients, appointments and seats: the service that may never book one seat twice. */
@NullMarked
package org.umoorsehhat.booking;

import org.jspecify.annotations.NullMarked;
