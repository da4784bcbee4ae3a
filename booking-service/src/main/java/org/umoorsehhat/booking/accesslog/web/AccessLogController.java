package org.umoorsehhat.booking.accesslog.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.accesslog.persistence.PostgresAccessLog;
import org.umoorsehhat.booking.accesslog.rules.AccessQuery;
import org.umoorsehhat.booking.accesslog.rules.AccessRow;
import org.umoorsehhat.booking.web.NumberedPages;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Who looked: for administrators, and for patients what concerns them. Reading it is recorded. */
@RestController
@Recorded("access-log")
@Tag(name = "Access log")
class AccessLogController {

    private static final int LONGEST_WHO = 255;

    private final PostgresAccessLog log;

    AccessLogController(PostgresAccessLog log) {
        this.log = log;
    }

    @GetMapping("/api/appointments/access-log")
    @Operation(
            summary = "Who accessed data of patients, the newest first",
            description =
                    "Administrators see all, patients who accessed their own data. A row is here within seconds of the access.")
    Mono<Page<AccessView>> list(
            @RequestParam(required = false) @Nullable String patient,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            PageQuery page,
            Caller caller,
            AccessRecord record) {
        caller.require(Role.PATIENT, Role.ADMIN);
        var query = new QueryReader();
        Long asked = query.id("patient", patient);
        Instant first = query.instant("from", from);
        Instant end = query.instant("to", to);
        query.finish();
        Long whose = caller.isAdmin() ? asked : Long.valueOf(ownOf(caller));
        if (asked != null && !asked.equals(whose)) {
            return Mono.just(page.toPage(List.of(), 0));
        }
        if (whose != null && whose > 0) {
            record.touches(whose);
        }
        return find(new AccessQuery(whose, who(who, caller), first, end), page)
                .map(found -> found.map(row -> AccessView.of(row, caller)));
    }

    private Mono<Page<AccessRow>> find(AccessQuery filter, PageQuery page) {
        return NumberedPages.newestFirst(
                page,
                (before, limit, skip) -> log.find(filter, before, limit, skip),
                log.count(filter),
                AccessRow::no);
    }

    /** A token without a number sees nothing. */
    private static long ownOf(Caller caller) {
        Long own = caller.asPatient();
        return own == null ? -1 : own;
    }

    /** Patients do not know the log-in names of staff, nor may they find them out. */
    private static @Nullable String who(@Nullable String who, Caller caller) {
        if (who == null || who.isEmpty()) {
            return null;
        }
        if (who.length() > LONGEST_WHO || who.indexOf('\0') >= 0) {
            throw Problem.invalid("who", "has more than " + LONGEST_WHO + " characters");
        }
        if (!caller.isAdmin() && !who.equals("patient:" + caller.asPatient())) {
            throw Problem.invalid("who", "is for administrators");
        }
        return who;
    }
}
