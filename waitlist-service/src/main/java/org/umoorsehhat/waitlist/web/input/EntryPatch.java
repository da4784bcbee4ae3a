package org.umoorsehhat.waitlist.web.input;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed, as the OpenAPI document shows it: a field that is absent stays, and null
 * takes one out.
 */
public record EntryPatch(
        @Nullable LocalDate preferredDate,
        @Nullable LocalDate preferredDateTo,
        @Nullable LocalTime preferredTimeStart,
        @Nullable LocalTime preferredTimeEnd,
        @Nullable String appointmentType,
        @Nullable String reason,
        @Nullable Integer priority,
        @Nullable Long service) {}
