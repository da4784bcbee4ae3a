/** Locations of the clinic, and the rooms that slots are in. */
@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.place;
