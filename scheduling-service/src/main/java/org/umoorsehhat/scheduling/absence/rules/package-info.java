/** What decides about absences. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.absence.rules;
