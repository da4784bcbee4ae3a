/** Topic of absences. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.absence.messaging;
