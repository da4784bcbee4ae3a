/** When the clinic is closed. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.holiday;
