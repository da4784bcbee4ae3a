/** Endpoints of time-off. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.absence.web;
