/** The copy of appointments. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.appointment.persistence;
