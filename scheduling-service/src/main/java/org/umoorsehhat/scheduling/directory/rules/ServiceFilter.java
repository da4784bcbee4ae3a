package org.umoorsehhat.scheduling.directory.rules;

import org.jspecify.annotations.Nullable;

/**
 * Which services to list; what is absent does not matter.
 *
 * @param search part of the name
 */
public record ServiceFilter(
        @Nullable Long doctor, @Nullable Boolean isActive, @Nullable String search) {}
