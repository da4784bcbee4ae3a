/** Which appointments are to come, as booking-service tells. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.appointment;
