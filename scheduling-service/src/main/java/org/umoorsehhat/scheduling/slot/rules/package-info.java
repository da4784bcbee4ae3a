/** What decides about time slots: plain values and functions, without a database or a framework. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.slot.rules;
