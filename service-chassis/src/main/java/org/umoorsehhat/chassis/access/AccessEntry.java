package org.umoorsehhat.chassis.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One access, as it is sent to the access log. It says who and whose, never what was read.
 *
 * @param at when it was answered, in microseconds
 * @param sub of who did it; {@code patient:72} for a patient, whose log-in name may have to be
 *     forgotten
 * @param name of who did it, for staff; absent for patients
 * @param role the strongest one; {@code none} without any
 * @param action method and path, such as {@code GET /appointments/{id}/logs}
 * @param kind what was accessed, such as {@code appointment}
 * @param resource its number or UUID; absent for lists
 * @param patients whose data it was about: those in the path, shown or changed
 * @param rows how many a list has shown; absent for others
 * @param filter what a list was asked for, without words that somebody searched for
 * @param purpose as the caller gave it
 * @param status of the answer; 499 when the caller hung up before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessEntry(
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
        int status) {

    /** Roughly how many bytes it takes in JSON. */
    int weight() {
        return 600 + 12 * patients.size();
    }
}
