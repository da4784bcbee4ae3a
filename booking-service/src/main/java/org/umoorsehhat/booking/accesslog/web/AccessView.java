package org.umoorsehhat.booking.accesslog.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.accesslog.rules.Access;
import org.umoorsehhat.booking.accesslog.rules.AccessRow;
import org.umoorsehhat.chassis.caller.Caller;

/**
 * An access as the API shows it.
 *
 * @param who log-in name of staff, for administrators; {@code patient:72} for a patient
 * @param name of a member of the staff
 * @param what method and path
 * @param patients whose data were shown or changed; a patient sees only themselves
 * @param filter what a list was asked for; for administrators
 */
record AccessView(
        long id,
        @JsonProperty("when") Instant at,
        @Nullable String who,
        @Nullable String name,
        String role,
        String service,
        String what,
        String kind,
        @Nullable String resource,
        List<Long> patients,
        @Nullable Integer rows,
        @Nullable String filter,
        @Nullable String purpose,
        @Nullable String traceId,
        int status) {

    /** What {@code caller} sees: all for administrators, nothing of others for a patient. */
    static AccessView of(AccessRow row, Caller caller) {
        boolean isAdmin = caller.isAdmin();
        Access access = row.access();
        Long own = caller.asPatient();
        boolean isOwn = access.sub().equals("patient:" + own);
        return new AccessView(
                row.no(),
                access.at(),
                isAdmin || isOwn ? access.sub() : null,
                access.name(),
                access.role(),
                row.service(),
                access.action(),
                access.kind(),
                access.resource(),
                isAdmin || own == null ? access.patients() : List.of(own),
                isAdmin ? access.rows() : null,
                isAdmin ? access.filter() : null,
                access.purpose(),
                isAdmin ? access.traceId() : null,
                access.status());
    }
}
