package org.umoorsehhat.booking.availability.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * With whom, for what and when somebody wants to come. What is absent is left open.
 *
 * @param service one doctor's; of others the same: see {@code FreeTimesSql}
 * @param specialty as it is called, in whatever capitals
 * @param location a part of what it is called
 * @param from in each doctor's zone; absent for today
 * @param to itself among them; absent for a month
 * @param minutes absent for those of the service, else the usual length
 * @param part when it is to begin; absent for any time of the day
 */
public record Wish(
        @Nullable Long doctor,
        @Nullable Long service,
        @Nullable String specialty,
        @Nullable String location,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer minutes,
        @Nullable PartOfDay part) {}
