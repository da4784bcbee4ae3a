package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentBooking;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Amend;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Delete;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.relation.EmergencyAccess;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.booking.web.IfMatch;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.EntityTags;
import reactor.core.publisher.Mono;

/** Appointments as resources: booked, read, changed, deleted. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments")
@Tag(name = "Appointments")
class AppointmentController {

    private final AppointmentBooking bookings;
    private final AppointmentChanges appointments;
    private final EmergencyAccess emergency;
    private final Clock clock;

    AppointmentController(
            AppointmentBooking bookings,
            AppointmentChanges appointments,
            EmergencyAccess emergency,
            Clock clock) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.emergency = emergency;
        this.clock = clock;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Booked", useReturnTypeSchema = true)
    @Operation(summary = "Books an appointment: 201, or 409 with the reason, at once")
    Mono<ResponseEntity<AppointmentView>> book(
            @Valid @RequestBody BookingForm form,
            @RequestHeader(name = AccessReason.HEADER, required = false)
                    @Parameter(description = AccessReason.DESCRIPTION)
                    @Nullable String accessReason,
            Caller caller,
            IdempotencyKey key,
            AccessRecord record) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        Book book = form.command(caller);
        record.touches(book.patient());
        return emergency
                .open(accessReason, book.patient(), caller)
                .then(Mono.defer(() -> bookings.book(book, caller, key)))
                .map(made ->
                        ResponseEntity.status(HttpStatus.CREATED)
                                .location(
                                        URI.create(
                                                "/api/appointments/appointments/"
                                                        + made.id()
                                                        + "/"))
                                .eTag(EntityTags.of(made.revision().version()))
                                .body(view(made, caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An appointment, by number, UUID or reference")
    Mono<ResponseEntity<AppointmentView>> read(@PathVariable String id, Caller caller) {
        return appointments
                .find(AppointmentAddress.ref(id), caller)
                .map(found -> tagged(found, caller));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes texts and follow-up; what is left out stays")
    Mono<ResponseEntity<AppointmentView>> patch(
            @PathVariable String id,
            @RequestBody AppointmentPatch patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return update(id, patch.changes(caller, false), ifMatch, caller);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces texts and follow-up; what is left out becomes empty")
    Mono<ResponseEntity<AppointmentView>> put(
            @PathVariable String id,
            @RequestBody AppointmentPatch patch,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return update(id, patch.changes(caller, true), ifMatch, caller);
    }

    private Mono<ResponseEntity<AppointmentView>> update(
            String id,
            Map<String, @Nullable Object> changes,
            @Nullable String ifMatch,
            Caller caller) {
        var amend = new Amend(changes, IfMatch.versions(ifMatch));
        return appointments
                .act(AppointmentAddress.ref(id), amend, caller, IdempotencyKey.ABSENT)
                .map(changed -> tagged(changed, caller));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Takes a cancelled or past appointment out of every list; its audit stays")
    Mono<ResponseEntity<Void>> delete(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        caller.require(Role.ADMIN);
        var delete = new Delete(IfMatch.versions(ifMatch));
        return appointments
                .act(AppointmentAddress.ref(id), delete, caller, IdempotencyKey.ABSENT)
                .thenReturn(ResponseEntity.noContent().build());
    }

    private ResponseEntity<AppointmentView> tagged(Appointment appointment, Caller caller) {
        return ResponseEntity.ok()
                .eTag(EntityTags.of(appointment.revision().version()))
                .body(view(appointment, caller));
    }

    private AppointmentView view(Appointment appointment, Caller caller) {
        return AppointmentView.of(appointment, caller, clock.instant());
    }
}
