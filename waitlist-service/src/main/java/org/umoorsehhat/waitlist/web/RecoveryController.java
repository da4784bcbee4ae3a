package org.umoorsehhat.waitlist.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;
import org.umoorsehhat.waitlist.statistics.persistence.PostgresRecovery;
import org.umoorsehhat.waitlist.statistics.rules.RecoveryReport;
import reactor.core.publisher.Mono;

/** What the waiting list brings: of all doctors for administrators, of their own for doctors. */
@RestController
@Recorded("statistics")
class RecoveryController {

    private final PostgresRecovery recovery;

    RecoveryController(PostgresRecovery recovery) {
        this.recovery = recovery;
    }

    @GetMapping("/api/appointments/waiting-list/statistics")
    @Operation(
            summary = "Seats offered to the waiting list in a period, and what became of them",
            description = "By the days of the seats; without dates, of all days.")
    Mono<RecoveryReport> report(
            @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable LocalDate dateTo,
            @RequestParam(required = false) @Nullable Long doctor,
            Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        SaneYears.require("date_from", dateFrom);
        SaneYears.require("date_to", dateTo);
        if (dateFrom != null && dateTo != null && dateTo.isBefore(dateFrom)) {
            throw Problem.invalid("date_to", "is before date_from");
        }
        if (caller.isAdmin()) {
            return recovery.report(doctor, dateFrom, dateTo);
        }
        Long own = caller.asDoctor();
        return own == null || doctor != null && !Objects.equals(doctor, own)
                ? Mono.just(RecoveryReport.of(dateFrom, dateTo, Map.of(), 0, 0))
                : recovery.report(own, dateFrom, dateTo);
    }
}
