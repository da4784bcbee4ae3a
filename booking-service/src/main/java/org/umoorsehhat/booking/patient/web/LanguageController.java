package org.umoorsehhat.booking.patient.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.patient.persistence.PostgresPatients;
import org.umoorsehhat.booking.patient.rules.Languages;
import org.umoorsehhat.booking.patient.rules.PatientDetails;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.time.KnownTimeZone;
import org.umoorsehhat.chassis.time.WantedTimeZone;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.IfMatch;
import reactor.core.publisher.Mono;

/**
 * In which language and on which clock a patient is written to: all of their record that they
 * change themselves. Who they are and where they are reached, the clinic has to have seen.
 */
@RestController
@Recorded(value = "patient", patient = "id")
@Tag(name = "Patients")
class LanguageController {

    private final PostgresPatients patients;
    private final Commands commands;
    private final DirectoryGuard guard;

    LanguageController(PostgresPatients patients, Commands commands, DirectoryGuard guard) {
        this.patients = patients;
        this.commands = commands;
        this.guard = guard;
    }

    record LanguageForm(
            @NotBlank String locale, @NotBlank @KnownTimeZone(orKept = true) String timeZone) {

        PatientDetails of(PatientDetails before) {
            if (!locale.equals(before.locale()) && !Languages.isKnown(locale)) {
                throw Problem.invalid("locale", "is not a language tag such as ar or en-GB");
            }
            return new PatientDetails(
                    before.name(),
                    before.dateOfBirth(),
                    before.gender(),
                    before.email(),
                    before.phone(),
                    locale,
                    WantedTimeZone.of(timeZone, before.timeZone()),
                    before.isActive(),
                    before.userSub());
        }
    }

    @PutMapping("/api/appointments/patients/{id}/language")
    @Operation(summary = "In which language and time zone a patient's own messages are")
    Mono<ResponseEntity<PatientView>> put(
            @PathVariable long id,
            @Valid @RequestBody LanguageForm form,
            IfMatch ifMatch,
            Caller caller) {
        caller.require(Role.PATIENT);
        if (!caller.isPatient(id)) {
            throw notFound();
        }
        guard.requireWritable();
        return commands.run(patients.change(id, form::of, ifMatch.versions(), true))
                .switchIfEmpty(Mono.error(LanguageController::notFound))
                .map(patient ->
                        ResponseEntity.ok()
                                .eTag(EntityTags.of(patient.version()))
                                .body(PatientView.of(patient, caller)));
    }

    private static Problem notFound() {
        return Problem.notFound("There is no such patient.");
    }
}
