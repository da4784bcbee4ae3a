/** Tables of time slots. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.slot.persistence;
