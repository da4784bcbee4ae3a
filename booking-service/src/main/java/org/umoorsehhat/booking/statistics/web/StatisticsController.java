package org.umoorsehhat.booking.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.statistics.persistence.PostgresStatistics;
import org.umoorsehhat.booking.statistics.rules.StatisticsReport;
import org.umoorsehhat.booking.statistics.rules.StatisticsRow;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Statistics: of the clinic or any doctor for administrators, their own for doctors and patients.
 */
@RestController
@Recorded("statistics")
@Tag(name = "Statistics")
class StatisticsController {

    private static final int USUAL_DAYS = 365;
    private static final int LONGEST_DAYS = 3660;

    private final PostgresStatistics statistics;
    private final Clock clock;

    StatisticsController(PostgresStatistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/api/appointments/appointments/statistics")
    @Operation(summary = "Counts, revenue and use of seats in a period, by default the last year")
    Mono<StatisticsReport> report(
            @RequestParam(name = "date_from", required = false) @Nullable String dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo,
            @RequestParam(required = false) @Nullable String doctor,
            Caller caller,
            AccessRecord record) {
        var query = new QueryReader();
        LocalDate wantedFrom = query.date("date_from", dateFrom);
        LocalDate wantedTo = query.date("date_to", dateTo);
        Long wantedDoctor = query.id("doctor", doctor);
        query.finish();
        LocalDate to = wantedTo == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : wantedTo;
        LocalDate from = wantedFrom == null ? to.minusDays(USUAL_DAYS) : wantedFrom;
        if (from.isAfter(to)) {
            throw Problem.invalid("date_from", "is after date_to");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw Problem.invalid("date_from", "is more than ten years before date_to");
        }
        Long patient = caller.asPatient();
        if (patient != null) {
            record.touches(patient);
        }
        return rows(caller, wantedDoctor, from, to)
                .collectList()
                .map(rows -> StatisticsReport.of(from, to, rows));
    }

    private Flux<StatisticsRow> rows(
            Caller caller, @Nullable Long doctor, LocalDate from, LocalDate to) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        if (caller.isAdmin()) {
            return statistics.of(doctor, from, to);
        }
        Long ownDoctor = caller.is(Role.DOCTOR) ? caller.doctorId() : null;
        if (ownDoctor != null) {
            return doctor == null || doctor.equals(ownDoctor)
                    ? statistics.of(ownDoctor, from, to)
                    : Flux.empty();
        }
        Long patient = caller.is(Role.PATIENT) ? caller.patientId() : null;
        return patient == null ? Flux.empty() : statistics.ofPatient(patient, doctor, from, to);
    }
}
