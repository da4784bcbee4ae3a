package org.umoorsehhat.scheduling.slot.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.series.SeriesCommands;
import org.umoorsehhat.scheduling.slot.SlotCommands;
import org.umoorsehhat.scheduling.slot.SlotFilter;
import org.umoorsehhat.scheduling.slot.SlotProblems;
import org.umoorsehhat.scheduling.slot.Slots;
import org.umoorsehhat.scheduling.slot.TimeSlot;
import org.umoorsehhat.scheduling.web.CalendarRights;
import org.umoorsehhat.scheduling.web.Pages;
import org.umoorsehhat.scheduling.web.Times;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/appointments/time-slots")
class SlotController {

    private final Slots slots;
    private final SlotCommands commands;
    private final SeriesCommands series;
    private final Clock clock;

    SlotController(Slots slots, SlotCommands commands, SeriesCommands series, Clock clock) {
        this.slots = slots;
        this.commands = commands;
        this.series = series;
        this.clock = clock;
    }

    @GetMapping
    Mono<Page<SlotView>> list(
            @RequestParam(required = false) @Nullable Long doctor,
            @RequestParam(name = "date_from", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dateTo,
            @RequestParam(name = "available_only", defaultValue = "true") boolean availableOnly,
            @RequestParam(name = "is_recurring", required = false) @Nullable Boolean isRecurring,
            PageQuery query) {
        Times.requireSane("date_from", dateFrom);
        Times.requireSane("date_to", dateTo);
        var now = clock.instant();
        var filter = new SlotFilter(doctor, dateFrom, dateTo, availableOnly, isRecurring);
        return Pages.of(
                        query,
                        slots.list(filter, SlotCursor.window(query), now),
                        slots.count(filter, now),
                        SlotCursor::of)
                .map(page -> page.map(slot -> SlotView.of(slot, now)));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<SlotView>> get(@PathVariable long id) {
        return slots.find(id)
                .filter(TimeSlot::isVisible)
                .switchIfEmpty(Mono.error(SlotProblems::notFound))
                .map(this::tagged);
    }

    @PostMapping
    Mono<ResponseEntity<SlotView>> create(
            @Valid @RequestBody SlotRequest request, Caller caller, IdempotencyKey key) {
        CalendarRights.require(caller, request.doctor());
        return created(request, key)
                .flatMap(slots::find)
                .switchIfEmpty(Mono.error(SlotProblems::notFound))
                .map(slot ->
                        ResponseEntity.created(
                                        URI.create("/api/appointments/time-slots/" + slot.id()))
                                .eTag(EntityTags.of(slot.version()))
                                .body(SlotView.of(slot, clock.instant())));
    }

    private Mono<Long> created(SlotRequest request, IdempotencyKey key) {
        if (request.beginsSeries()) {
            return series.beginWithSlot(request.doctor(), request.series(), key);
        }
        request.requireNoSeries();
        return commands.create(request.doctor(), request.slot(), request.open(), key);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<SlotView>> replace(
            @PathVariable long id,
            @Valid @RequestBody SlotReplacement request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        var change = request.change();
        return commands.change(
                        id,
                        slot -> {
                            if (slot.doctor().id() != request.doctor()) {
                                throw Problem.invalid("doctor", "cannot be changed");
                            }
                            return change;
                        },
                        doctor -> CalendarRights.mayWrite(caller, doctor),
                        version -> EntityTags.check(ifMatch, version))
                .map(this::tagged);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<SlotView>> change(
            @PathVariable long id,
            @Valid @RequestBody SlotPatch patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        var change = patch.change();
        return commands.change(
                        id,
                        slot -> change,
                        doctor -> CalendarRights.mayWrite(caller, doctor),
                        version -> EntityTags.check(ifMatch, version))
                .map(this::tagged);
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<Void>> withdraw(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        return commands.withdraw(
                        id,
                        doctor -> CalendarRights.mayWrite(caller, doctor),
                        version -> EntityTags.check(ifMatch, version))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private ResponseEntity<SlotView> tagged(TimeSlot slot) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(slot.version()))
                .body(SlotView.of(slot, clock.instant()));
    }
}
