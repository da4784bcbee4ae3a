package org.umoorsehhat.scheduling.holiday.web;

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
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.scheduling.holiday.HolidayCommands;
import org.umoorsehhat.scheduling.holiday.persistence.PostgresHolidays;
import org.umoorsehhat.scheduling.holiday.rules.Holiday;
import org.umoorsehhat.scheduling.holiday.rules.HolidayFilter;
import org.umoorsehhat.scheduling.holiday.rules.HolidayRefusals;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotClosures;
import org.umoorsehhat.scheduling.web.DateChecks;
import org.umoorsehhat.scheduling.web.NumberCursor;
import org.umoorsehhat.scheduling.web.Pages;
import reactor.core.publisher.Mono;

/** Everybody reads when the clinic is closed, staff what that means; administrators say so. */
@RestController
@Recorded("holiday")
@RequestMapping("/api/appointments/holidays")
class HolidayController {

    private final PostgresHolidays holidays;
    private final HolidayCommands commands;
    private final PostgresSlotClosures slots;

    HolidayController(
            PostgresHolidays holidays, HolidayCommands commands, PostgresSlotClosures slots) {
        this.holidays = holidays;
        this.commands = commands;
        this.slots = slots;
    }

    @GetMapping
    @Unrecorded(because = "when the clinic is closed, which everybody reads")
    Mono<Page<HolidayView>> list(
            @RequestParam(required = false) @Nullable Long location,
            @RequestParam(name = "date_from", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate dateTo,
            PageQuery query) {
        DateChecks.requireSaneYear("date_from", dateFrom);
        DateChecks.requireSaneYear("date_to", dateTo);
        var filter = new HolidayFilter(location, dateFrom, dateTo);
        return Pages.of(
                        query,
                        holidays.list(filter, NumberCursor.range(query)),
                        holidays.count(filter),
                        holiday -> String.valueOf(holiday.id()))
                .map(page -> page.map(HolidayView::of));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<HolidayWithSlots>> get(@PathVariable long id, Caller caller) {
        caller.require(Role.STAFF);
        return holidays.find(id)
                .switchIfEmpty(Mono.error(HolidayRefusals::notFound))
                .flatMap(holiday -> withSlots(holiday, ResponseEntity.ok()));
    }

    @PostMapping
    Mono<ResponseEntity<HolidayWithSlots>> add(
            @Valid @RequestBody HolidayRequest request, Caller caller, IdempotencyKey key) {
        caller.require(Role.ADMIN);
        return commands.add(request.details(), key)
                .flatMap(holidays::find)
                .flatMap(holiday ->
                        withSlots(
                                holiday,
                                ResponseEntity.created(
                                        URI.create("/api/appointments/holidays/" + holiday.id()))));
    }

    @DeleteMapping("/{id}")
    Mono<ResponseEntity<HolidayWithSlots>> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        caller.require(Role.ADMIN);
        return commands.cancel(id, version -> EntityTags.check(ifMatch, version))
                .flatMap(holiday -> withSlots(holiday, ResponseEntity.ok()));
    }

    private Mono<ResponseEntity<HolidayWithSlots>> withSlots(
            Holiday holiday, ResponseEntity.BodyBuilder response) {
        return slots.closedBy(holiday.id())
                .map(closed ->
                        response.eTag(EntityTags.of(holiday.version()))
                                .body(HolidayWithSlots.of(holiday, closed)));
    }
}
