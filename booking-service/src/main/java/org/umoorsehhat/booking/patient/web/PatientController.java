package org.umoorsehhat.booking.patient.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.patient.persistence.PostgresPatients;
import org.umoorsehhat.booking.patient.rules.Patient;
import org.umoorsehhat.booking.patient.rules.PatientOrders;
import org.umoorsehhat.booking.relation.EmergencyAccess;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import reactor.core.publisher.Mono;

/**
 * The directory of patients: read by themselves, by doctors who have a relation to them and by the
 * desk.
 */
@RestController
@Recorded(value = "patient", patient = "id")
@RequestMapping("/api/appointments/patients")
@Tag(name = "Patients")
class PatientController {

    private final PostgresPatients patients;
    private final EmergencyAccess emergency;

    PatientController(PostgresPatients patients, EmergencyAccess emergency) {
        this.patients = patients;
        this.emergency = emergency;
    }

    @GetMapping
    @Operation(summary = "Patients that the caller may see")
    Mono<Page<PatientView>> list(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "fields with commas between them, - before those whose largest come first: name, id")
                    @Nullable String ordering,
            PageQuery page,
            Caller caller) {
        caller.require(Role.PEOPLE);
        var query = new QueryReader();
        String text = query.search(search);
        query.finish();
        return patients.list(text, PatientOrders.of(ordering), caller, page)
                .map(found -> found.map(one -> PatientView.of(one, caller)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "A patient: oneself, a doctor's own, and everybody for the front desk and administrators",
            description =
                    "A doctor's own are those who, or whose clinic, asked for an appointment with them, until a configured time after it.")
    Mono<ResponseEntity<PatientView>> read(
            @PathVariable long id,
            @RequestHeader(name = AccessReason.HEADER, required = false)
                    @Parameter(description = AccessReason.DESCRIPTION)
                    @Nullable String accessReason,
            Caller caller) {
        return emergency
                .open(accessReason, id, caller)
                .then(Mono.defer(() -> patients.find(id, caller)))
                .switchIfEmpty(Mono.error(PatientController::notFound))
                .map(patient -> tagged(patient, caller));
    }

    static ResponseEntity<PatientView> tagged(Patient patient, Caller caller) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(patient.version()))
                .body(PatientView.of(patient, caller));
    }

    static Problem notFound() {
        return Problem.notFound("There is no such patient.");
    }
}
