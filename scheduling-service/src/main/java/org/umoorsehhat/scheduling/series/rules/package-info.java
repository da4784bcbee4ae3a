/** What decides about series. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.series.rules;
