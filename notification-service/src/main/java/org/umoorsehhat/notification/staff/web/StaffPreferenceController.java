package org.umoorsehhat.notification.staff.web;

import io.swagger.v3.oas.annotations.Operation;
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
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.phone.PhoneNumbers;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.notification.staff.StoredStaffPreferences;
import org.umoorsehhat.notification.staff.persistence.PostgresStaffPreferences;
import reactor.core.publisher.Mono;

/** What a doctor wants to be told, and where; their own, and for administrators everybody's. */
@RestController
@Unrecorded(because = "A doctor's own address and wishes: nothing of any patient.")
@RequestMapping("/api/appointments/preferences/doctors")
class StaffPreferenceController {

    private final PostgresStaffPreferences store;
    private final PhoneNumbers phones;
    private final Commands commands;

    StaffPreferenceController(
            PostgresStaffPreferences store, PhoneNumbers phones, Commands commands) {
        this.store = store;
        this.phones = phones;
        this.commands = commands;
    }

    @GetMapping("/{doctor}")
    @Operation(summary = "What a doctor is told of their calendar, where and when")
    Mono<ResponseEntity<StaffPreferenceJson>> getOfDoctor(
            @PathVariable("doctor") long doctor, Caller caller) {
        return find(doctor, caller).map(StaffPreferenceController::answer);
    }

    /** Replaces them as a whole. */
    @PutMapping("/{doctor}")
    @Operation(
            summary = "What a doctor wants to be told of their calendar, where and when",
            description =
                    "Nothing, without an address. Letters say when, what happened and which booking; nothing of who the"
                            + " patient is.")
    Mono<ResponseEntity<StaffPreferenceJson>> putOfDoctor(
            @PathVariable("doctor") long doctor,
            @Valid @RequestBody StaffPreferenceJson wish,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var preferences = wish.toPreferences(doctor, phones);
        return commands.run(
                        find(doctor, caller)
                                .flatMap(stored -> {
                                    EntityTags.check(ifMatch, stored.version());
                                    return store.replace(
                                            doctor,
                                            stored.version(),
                                            preferences,
                                            wish.optsIn(stored.preferences().stopped()));
                                })
                                .flatMap(replaced ->
                                        replaced
                                                ? find(doctor, caller)
                                                : Mono.error(
                                                        Problem.preconditionFailed(
                                                                "The preferences have changed meanwhile. Read them again."))))
                .map(StaffPreferenceController::answer);
    }

    private Mono<StoredStaffPreferences> find(long doctor, Caller caller) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return caller.isAdmin() || caller.isDoctor(doctor)
                ? store.find(doctor).switchIfEmpty(Mono.error(StaffPreferenceController::notFound))
                : Mono.error(notFound());
    }

    private static ResponseEntity<StaffPreferenceJson> answer(StoredStaffPreferences stored) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(stored.version()))
                .body(StaffPreferenceJson.of(stored.doctorId(), stored.preferences()));
    }

    private static Problem notFound() {
        return Problem.notFound("There is no doctor with this number.");
    }
}
