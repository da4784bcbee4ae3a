/** Tables of series. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.series.persistence;
