/** Patterns that publish slots week after week. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.series;
