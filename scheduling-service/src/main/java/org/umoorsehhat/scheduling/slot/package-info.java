/** Time slots: when a doctor can be booked. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.slot;
