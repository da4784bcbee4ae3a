/** Topics of time slots, and how full booking-service says they are. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.slot.messaging;
