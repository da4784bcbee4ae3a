package org.umoorsehhat.waitlist.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a booking may end somebody's waiting for.
 *
 * @param service what it is for; absent where none was named
 * @param before when the entry was made, at the latest
 */
public record WaitedFor(
        long patientId,
        long doctorId,
        @Nullable Long service,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        Instant before) {}
