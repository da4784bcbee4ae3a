package org.umoorsehhat.booking.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.payment.PaymentProperties;
import org.umoorsehhat.booking.statistics.persistence.PostgresStatistics;
import org.umoorsehhat.booking.statistics.rules.Period;
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

    private final PostgresStatistics statistics;
    private final PaymentProperties payment;

    StatisticsController(PostgresStatistics statistics, PaymentProperties payment) {
        this.statistics = statistics;
        this.payment = payment;
    }

    @GetMapping("/api/appointments/appointments/statistics")
    @Operation(summary = "Counts, revenue and use of seats in a period; without dates, of all days")
    Mono<StatisticsReport> report(
            @RequestParam(name = "date_from", required = false) @Nullable String dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo,
            @RequestParam(required = false) @Nullable String doctor,
            Caller caller,
            AccessRecord record) {
        var query = new QueryReader();
        var period = new Period(query.date("date_from", dateFrom), query.date("date_to", dateTo));
        Long wantedDoctor = query.id("doctor", doctor);
        query.finish();
        if (period.isEmpty()) {
            throw Problem.invalid("date_to", "is before date_from");
        }
        Long patient = caller.asPatient();
        if (patient != null) {
            record.touches(patient);
        }
        return rows(caller, wantedDoctor, period)
                .collectList()
                .map(rows ->
                        StatisticsReport.of(period, rows, payment.currency().getCurrencyCode()));
    }

    private Flux<StatisticsRow> rows(Caller caller, @Nullable Long doctor, Period period) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        if (caller.isAdmin()) {
            return statistics.of(doctor, period);
        }
        Long ownDoctor = caller.is(Role.DOCTOR) ? caller.doctorId() : null;
        if (ownDoctor != null) {
            return doctor == null || doctor.equals(ownDoctor)
                    ? statistics.of(ownDoctor, period)
                    : Flux.empty();
        }
        Long patient = caller.is(Role.PATIENT) ? caller.patientId() : null;
        return patient == null ? Flux.empty() : statistics.ofPatient(patient, doctor, period);
    }
}
