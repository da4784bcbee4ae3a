/** Doctors, what they offer, and when they can be booked. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling;
