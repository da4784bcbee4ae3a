package org.umoorsehhat.scheduling.place.rules;

import org.jspecify.annotations.Nullable;

/**
 * Which locations or rooms to list; what is absent does not matter.
 *
 * @param location of rooms
 */
public record PlaceFilter(@Nullable Long location, @Nullable Boolean isActive) {}
