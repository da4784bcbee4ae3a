package org.umoorsehhat.booking.accesslog.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One access, as a service tells of it.
 *
 * @param at when it was answered
 * @param sub of who did it; {@code patient:72} for a patient
 * @param name of a member of the staff
 * @param action method and path, such as {@code GET /appointments/{id}/logs}
 * @param kind what was accessed, such as {@code appointment}
 * @param resource its number or UUID; absent for lists
 * @param patients whose data were shown or changed
 * @param rows how many a list has shown
 * @param filter what a list was asked for
 * @param purpose in the caller's words
 * @param status of the answer; 499 when the caller hung up before it
 */
public record Access(
        Instant at,
        String sub,
        @Nullable String name,
        String role,
        String action,
        String kind,
        @Nullable String resource,
        List<Long> patients,
        @Nullable Integer rows,
        @Nullable String filter,
        @Nullable String purpose,
        String traceId,
        int status) {}
