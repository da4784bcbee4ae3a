package org.umoorsehhat.scheduling.absence.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.absence.AbsenceCommands;
import org.umoorsehhat.scheduling.absence.persistence.PostgresAbsences;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.absence.rules.AbsenceFilter;
import org.umoorsehhat.scheduling.absence.rules.AbsenceRefusals;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.web.CalendarRights;
import org.umoorsehhat.scheduling.web.DateChecks;
import org.umoorsehhat.scheduling.web.NumberCursor;
import org.umoorsehhat.scheduling.web.Pages;
import reactor.core.publisher.Mono;

/** Time off is read and written by the doctor and by administrators. */
@RestController
@Recorded("absence")
@RequestMapping("/api/appointments/time-off")
class AbsenceController {

    private final PostgresAbsences absences;
    private final AbsenceCommands commands;
    private final PostgresSlots slots;

    AbsenceController(PostgresAbsences absences, AbsenceCommands commands, PostgresSlots slots) {
        this.absences = absences;
        this.commands = commands;
        this.slots = slots;
    }

    @GetMapping
    Mono<Page<AbsenceView>> list(
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(name = "date_from", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dateTo,
            Caller caller,
            PageQuery query) {
        caller.require(Role.STAFF);
        DateChecks.requireSaneYear("date_from", dateFrom);
        DateChecks.requireSaneYear("date_to", dateTo);
        Long visible = CalendarRights.visible(caller, doctor);
        var filter = new AbsenceFilter(visible, dateFrom, dateTo);
        return Pages.of(
                        query,
                        absences.list(filter, NumberCursor.range(query)),
                        absences.count(filter),
                        absence -> String.valueOf(absence.id()))
                .map(page -> page.map(AbsenceView::of));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<AbsenceWithSlots>> get(@PathVariable long id, Caller caller) {
        caller.require(Role.STAFF);
        return absences.find(id)
                .filter(absence -> CalendarRights.mayRead(caller, absence.doctor()))
                .switchIfEmpty(Mono.error(AbsenceRefusals::notFound))
                .flatMap(absence -> withSlots(absence, ResponseEntity.ok()));
    }

    @PostMapping
    Mono<ResponseEntity<AbsenceWithSlots>> plan(
            @Valid @RequestBody AbsenceRequest request, Caller caller, IdempotencyKey key) {
        CalendarRights.require(caller, request.doctor());
        return commands.plan(request.doctor(), request.span(), request.reason(), key)
                .flatMap(absences::find)
                .flatMap(absence ->
                        withSlots(
                                absence,
                                ResponseEntity.created(
                                        URI.create("/api/appointments/time-off/" + absence.id()))));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<AbsenceWithSlots>> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        return commands.cancel(
                        id,
                        doctor -> CalendarRights.mayWrite(caller, doctor),
                        version -> EntityTags.check(ifMatch, version))
                .flatMap(absence -> withSlots(absence, ResponseEntity.ok()));
    }

    private Mono<ResponseEntity<AbsenceWithSlots>> withSlots(
            Absence absence, ResponseEntity.BodyBuilder response) {
        return slots.during(absence.doctor(), absence.startsAt(), absence.endsAt())
                .map(list ->
                        response.eTag(EntityTags.of(absence.version()))
                                .body(AbsenceWithSlots.of(absence, list)));
    }
}
