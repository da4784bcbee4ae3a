/** Endpoints of series. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.series.web;
