package org.umoorsehhat.notification.reminder.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.web.Edit;
import org.umoorsehhat.chassis.web.EntityTags;
import org.umoorsehhat.notification.reminder.Reminder;
import org.umoorsehhat.notification.reminder.persistence.PostgresReminders;
import org.umoorsehhat.notification.reminder.rules.RemindedAppointment;
import reactor.core.publisher.Mono;

/** Reminders. Patients and doctors see their own; doctors and administrators change them. */
@RestController
@Recorded("reminder")
@RequestMapping("/api/appointments")
class ReminderController {

    private static final String SEVERAL = "one or several, with commas between them or repeated";

    private final PostgresReminders reminders;
    private final ReminderPages pages;
    private final ReminderChanges changes;

    ReminderController(PostgresReminders reminders, ReminderPages pages, ReminderChanges changes) {
        this.reminders = reminders;
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping("/reminders")
    Mono<Page<ReminderJson>> list(
            @RequestParam(name = "appointment", required = false) @Nullable String appointment,
            @RequestParam(name = "status", required = false) @Parameter(description = SEVERAL)
                    @Nullable String status,
            @RequestParam(name = "reminder_type", required = false)
                    @Parameter(description = SEVERAL)
                    @Nullable String reminderType,
            @RequestParam(name = "date_from", required = false) @Nullable LocalDate dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable LocalDate dateTo,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "fields with commas between them, - before those whose largest come first: scheduled_for, id; the latest first unless given")
                    @Nullable String ordering,
            PageQuery query,
            Caller caller) {
        var filter = ReminderFilters.of(appointment, status, reminderType, dateFrom, dateTo);
        return pages.page(filter, ReminderAccess.read(caller), ordering, query);
    }

    /** The reminders of one appointment; {@code id} is its number or UUID. */
    @GetMapping("/appointments/{id}/reminders")
    Mono<Page<ReminderJson>> ofAppointment(
            @PathVariable("id") String id, PageQuery query, Caller caller) {
        if (!ReminderFilters.isAppointment(id)) {
            return Mono.error(ReminderAccess.notFoundAppointment());
        }
        var visibility = ReminderAccess.read(caller);
        return AccessRecord.tell(
                        reminders.appointment(id, visibility), RemindedAppointment::patientId)
                .switchIfEmpty(Mono.error(ReminderAccess::notFoundAppointment))
                .flatMap(appointment ->
                        pages.page(
                                ReminderFilters.of(id, null, null, null, null),
                                visibility,
                                null,
                                query));
    }

    @GetMapping("/reminders/{id}")
    Mono<ResponseEntity<ReminderJson>> get(@PathVariable("id") long id, Caller caller) {
        return changes.find(id, ReminderAccess.read(caller)).map(ReminderController::answer);
    }

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<ReminderJson>> create(
            @Valid @RequestBody ReminderRequests.Create request,
            IdempotencyKey key,
            Caller caller) {
        return changes.create(request, key, ReminderAccess.write(caller))
                .map(reminder ->
                        ResponseEntity.created(
                                        URI.create(
                                                "/api/appointments/reminders/"
                                                        + reminder.id()
                                                        + "/"))
                                .eTag(EntityTags.of(reminder.version()))
                                .body(ReminderJson.of(reminder)));
    }

    @PatchMapping("/reminders/{id}")
    Mono<ResponseEntity<ReminderJson>> change(
            @PathVariable("id") long id,
            @Valid @RequestBody Edit<ReminderRequests.Change> request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return changes.change(id, request, ifMatch, ReminderAccess.write(caller))
                .map(ReminderController::answer);
    }

    @DeleteMapping("/reminders/{id}")
    Mono<ResponseEntity<Void>> delete(
            @PathVariable("id") long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return changes.delete(id, ifMatch, ReminderAccess.write(caller))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static ResponseEntity<ReminderJson> answer(Reminder reminder) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(reminder.version()))
                .body(ReminderJson.of(reminder));
    }
}
