package org.umoorsehhat.notification.preference.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.notification.preference.StoredPreferences;
import org.umoorsehhat.notification.preference.persistence.PostgresPreferences;
import reactor.core.publisher.Mono;

/** How a patient wants to be told; their own, and for administrators everybody's. */
@RestController
@Recorded(value = "preferences", patient = "patient")
@RequestMapping("/api/appointments/preferences")
class PreferenceController {

    private final PostgresPreferences store;
    private final Commands commands;

    PreferenceController(PostgresPreferences store, Commands commands) {
        this.store = store;
        this.commands = commands;
    }

    @GetMapping("/{patient}")
    Mono<ResponseEntity<PreferenceJson>> get(@PathVariable("patient") long patient, Caller caller) {
        return find(patient, caller).map(PreferenceController::answer);
    }

    /** Replaces them as a whole. */
    @PutMapping("/{patient}")
    Mono<ResponseEntity<PreferenceJson>> put(
            @PathVariable("patient") long patient,
            @Valid @RequestBody PreferenceJson wish,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var preferences = wish.toPreferences(patient);
        return commands.run(
                        find(patient, caller)
                                .flatMap(stored -> {
                                    EntityTags.check(ifMatch, stored.version());
                                    return store.replace(
                                            patient,
                                            stored.version(),
                                            preferences,
                                            wish.optsIn(stored.preferences().stopped()));
                                })
                                .flatMap(replaced ->
                                        replaced
                                                ? find(patient, caller)
                                                : Mono.error(
                                                        Problem.preconditionFailed(
                                                                "The preferences have changed meanwhile. Read them again."))))
                .map(PreferenceController::answer);
    }

    private Mono<StoredPreferences> find(long patient, Caller caller) {
        caller.require(Role.PATIENT, Role.ADMIN);
        return caller.isAdmin() || caller.isPatient(patient)
                ? store.find(patient).switchIfEmpty(Mono.error(PreferenceController::notFound))
                : Mono.error(notFound());
    }

    private static ResponseEntity<PreferenceJson> answer(StoredPreferences stored) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(stored.version()))
                .body(PreferenceJson.of(stored.patientId(), stored.preferences()));
    }

    private static Problem notFound() {
        return Problem.notFound("There is no such patient.");
    }
}
