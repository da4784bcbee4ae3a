/** The events that the copy is built from. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.appointment.messaging;
