package org.umoorsehhat.booking.patient.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentCancellations;
import org.umoorsehhat.booking.patient.persistence.PostgresPatients;
import org.umoorsehhat.booking.patient.rules.Patient;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.IfMatch;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import reactor.core.publisher.Mono;

/** Changes of the directory of patients, which the desk makes. */
@RestController
@Recorded(value = "patient", patient = "id")
@RequestMapping("/api/appointments/patients")
@Tag(name = "Patients")
class PatientEditController {

    /** Whether the appointments to come of somebody who is deactivated are cancelled. */
    private static final String CANCEL = "cancel_appointments";

    private static final String CLOSED = "The clinic has closed the patient's record.";

    private final PostgresPatients patients;
    private final AppointmentCancellations appointments;
    private final Commands commands;
    private final Idempotency idempotency;
    private final DirectoryGuard guard;
    private final Validator validator;
    private final PhoneNumbers phones;
    private final ReadOnlyFields readOnly;

    PatientEditController(
            PostgresPatients patients,
            AppointmentCancellations appointments,
            Commands commands,
            Idempotency idempotency,
            DirectoryGuard guard,
            Validator validator,
            PhoneNumbers phones,
            ReadOnlyFields readOnly) {
        this.patients = patients;
        this.appointments = appointments;
        this.commands = commands;
        this.idempotency = idempotency;
        this.guard = guard;
        this.validator = validator;
        this.phones = phones;
        this.readOnly = readOnly;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Registered", useReturnTypeSchema = true)
    @Operation(summary = "Registers a patient")
    Mono<ResponseEntity<PatientView>> register(
            @Valid @RequestBody PatientForm form, Caller caller, IdempotencyKey key) {
        guard.requireWritable(caller);
        PatientDetails details = withLogin(form.details(phones, null), null, caller);
        Mono<Remembered> registered =
                patients.register(details).map(patient -> Remembered.first(201, patient.id()));
        return commands.run(idempotency.once(key, registered))
                .flatMap(answer -> patients.find(Long.parseLong(answer.resource()), caller))
                .switchIfEmpty(Mono.error(PatientController::notFound))
                .map(patient ->
                        ResponseEntity.created(
                                        URI.create(
                                                "/api/appointments/patients/" + patient.id() + "/"))
                                .eTag(EntityTags.of(patient.version()))
                                .body(PatientView.of(patient, caller)));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces what is known of a patient")
    Mono<ResponseEntity<PatientView>> replace(
            @PathVariable long id,
            @Valid @RequestBody Edit<PatientForm> form,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            IfMatch ifMatch,
            Caller caller) {
        return change(
                id,
                before -> {
                    readOnly.require(form.others(), readOnlyPart(id));
                    return withLogin(form.edited().details(phones, before), before, caller);
                },
                cancels,
                ifMatch,
                caller);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is given; null empties an optional field")
    Mono<ResponseEntity<PatientView>> patch(
            @PathVariable long id,
            @RequestBody PatientPatch patch,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            IfMatch ifMatch,
            Caller caller) {
        return change(
                id,
                before -> {
                    readOnly.require(patch.others(), readOnlyPart(id));
                    return withLogin(patch.applyTo(before, validator, phones), before, caller);
                },
                cancels,
                ifMatch,
                caller);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Deactivates a patient: no new bookings, no messages; the record stays",
            description =
                    "One who has appointments to come is a 409 with their number, or with cancel_appointments they are cancelled and the patient is told.")
    Mono<ResponseEntity<Void>> deactivate(
            @PathVariable long id,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            IfMatch ifMatch,
            Caller caller) {
        return change(id, PatientDetails::inactive, cancels, ifMatch, caller)
                .thenReturn(ResponseEntity.noContent().build());
    }

    @PostMapping("/{id}/deactivate")
    @Operation(summary = "The same, and shows the patient")
    Mono<ResponseEntity<PatientView>> deactivateAndShow(
            @PathVariable long id,
            @RequestParam(name = CANCEL, defaultValue = "false") boolean cancels,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return change(id, PatientDetails::inactive, cancels, ifMatch, caller);
    }

    private Mono<ResponseEntity<PatientView>> change(
            long id,
            UnaryOperator<PatientDetails> change,
            boolean cancels,
            IfMatch ifMatch,
            Caller caller) {
        guard.requireWritable(caller);
        List<Long> versions = ifMatch.versions();
        Mono<Patient> changed =
                patients.change(id, change, versions, cancels)
                        .flatMap(patient ->
                                cancels && !patient.isActive()
                                        ? appointments
                                                .ofPatient(id, CLOSED, caller)
                                                .thenReturn(patient)
                                        : Mono.just(patient));
        return commands.run(changed)
                .switchIfEmpty(Mono.error(PatientController::notFound))
                .map(patient -> PatientController.tagged(patient, caller));
    }

    /** Login names are read and given by administrators; to all others they are nothing. */
    private static PatientDetails withLogin(
            PatientDetails after, @Nullable PatientDetails before, Caller caller) {
        if (caller.isAdmin()) {
            return after;
        }
        String kept = before == null ? null : before.userSub();
        if (after.userSub() != null && !after.userSub().equals(kept)) {
            throw Problem.invalid("user_sub", "is for administrators");
        }
        return after.knownAs(kept);
    }

    /** All else may be changed. */
    private static Map<String, Object> readOnlyPart(long id) {
        return Map.of("id", id);
    }
}
