package org.umoorsehhat.scheduling.slot.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import org.umoorsehhat.scheduling.slot.SlotCommands;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit.WantedRoom;
import org.umoorsehhat.scheduling.slot.rules.SlotFilter;
import org.umoorsehhat.scheduling.slot.rules.SlotOrders;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.web.CalendarRights;
import org.umoorsehhat.scheduling.web.DateChecks;
import org.umoorsehhat.scheduling.web.Pages;
import reactor.core.publisher.Mono;

/** Reads, changes and withdraws slots. */
@RestController
@Recorded("time-slot")
@RequestMapping("/api/appointments/time-slots")
class SlotController {

    private final PostgresSlots slots;
    private final SlotCommands commands;
    private final ReadOnlyFields readOnly;
    private final Clock clock;

    SlotController(
            PostgresSlots slots, SlotCommands commands, ReadOnlyFields readOnly, Clock clock) {
        this.slots = slots;
        this.commands = commands;
        this.readOnly = readOnly;
        this.clock = clock;
    }

    @GetMapping
    @Unrecorded(because = "working hours, which everybody reads")
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
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "fields with commas between them, - before those whose largest come first: starts_at, id; by date and start of the doctors' clocks unless given")
                    @Nullable String ordering,
            PageQuery query) {
        DateChecks.requireSaneYear("date_from", dateFrom);
        DateChecks.requireSaneYear("date_to", dateTo);
        var order = SlotOrders.of(ordering);
        var now = clock.instant();
        var filter = new SlotFilter(doctor, dateFrom, dateTo, availableOnly, isRecurring);
        return Pages.of(
                        query,
                        slots.list(filter, order.range(query), now),
                        slots.count(filter, now),
                        order::cursor)
                .map(page -> page.map(slot -> SlotView.of(slot, now)));
    }

    @GetMapping("/{id}")
    @Unrecorded(because = "working hours, which everybody reads")
    Mono<ResponseEntity<SlotView>> get(@PathVariable long id) {
        return slots.find(id)
                .filter(TimeSlot::isVisible)
                .switchIfEmpty(Mono.error(SlotRefusals::notFound))
                .map(this::tagged);
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<SlotView>> replace(
            @PathVariable long id,
            @Valid @RequestBody Edit<SlotReplacement> body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        var request = body.edited();
        var edit = request.edit();
        return commands.change(
                        id,
                        request.room(),
                        slot -> {
                            if (slot.doctor().id() != request.doctor()) {
                                throw Problem.invalid("doctor", "cannot be changed");
                            }
                            readOnly.require(body.others(), shown(slot));
                            return edit;
                        },
                        doctor -> CalendarRights.mayWrite(caller, doctor),
                        version -> EntityTags.check(ifMatch, version))
                .map(this::tagged);
    }

    @PatchMapping("/{id}")
    Mono<ResponseEntity<SlotView>> change(
            @PathVariable long id,
            @Valid @RequestBody Edit<SlotPatch> patch,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        CalendarRights.requireRole(caller);
        var edit = patch.edited().edit();
        WantedRoom wanted = edit.room();
        return commands.change(
                        id,
                        wanted == null ? null : wanted.room(),
                        slot -> {
                            readOnly.require(patch.others(), shown(slot));
                            return edit;
                        },
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
        return ResponseEntity.ok().eTag(EntityTags.of(slot.version())).body(shown(slot));
    }

    private SlotView shown(TimeSlot slot) {
        return SlotView.of(slot, clock.instant());
    }
}
