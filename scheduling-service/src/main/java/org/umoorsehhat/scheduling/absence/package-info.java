/** When doctors are away. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.absence;
