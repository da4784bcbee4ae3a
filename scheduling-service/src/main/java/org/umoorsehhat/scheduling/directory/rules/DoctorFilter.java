package org.umoorsehhat.scheduling.directory.rules;

import org.jspecify.annotations.Nullable;

/**
 * Which doctors to list; what is absent does not matter.
 *
 * @param search part of name or specialty
 */
public record DoctorFilter(
        @Nullable String specialty, @Nullable Boolean isActive, @Nullable String search) {}
