package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.umoorsehhat.booking.appointment.AnyDoctorBooking;
import org.umoorsehhat.booking.appointment.AppointmentBooking;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Amend;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Delete;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.relation.EmergencyAccess;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.web.IfMatch;
import org.umoorsehhat.chassis.web.ReadOnlyFields;
import reactor.core.publisher.Mono;

/** Appointments as resources: booked, read, changed, deleted. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments")
@Tag(name = "Appointments")
class AppointmentController {

    private final AppointmentBooking bookings;
    private final AnyDoctorBooking anyDoctor;
    private final AppointmentChanges appointments;
    private final EmergencyAccess emergency;
    private final ReadOnlyFields readOnly;
    private final AppointmentViews views;

    AppointmentController(
            AppointmentBooking bookings,
            AnyDoctorBooking anyDoctor,
            AppointmentChanges appointments,
            EmergencyAccess emergency,
            ReadOnlyFields readOnly,
            AppointmentViews views) {
        this.bookings = bookings;
        this.anyDoctor = anyDoctor;
        this.appointments = appointments;
        this.emergency = emergency;
        this.readOnly = readOnly;
        this.views = views;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Booked", useReturnTypeSchema = true)
    @Operation(
            summary = "Books an appointment: 201, or 409 with the reason, at once",
            description =
                    "Without a doctor, at whoever offers the service, is free then and has the fewest visits that day.")
    Mono<ResponseEntity<AppointmentView>> book(
            @Valid @RequestBody BookingForm form,
            @RequestHeader(name = AccessReason.HEADER, required = false)
                    @Parameter(description = AccessReason.DESCRIPTION)
                    @Nullable String accessReason,
            Caller caller,
            IdempotencyKey key,
            AccessRecord record) {
        caller.require(Role.PEOPLE);
        Book book = form.command(caller);
        record.touches(book.patient());
        return emergency
                .open(accessReason, book.patient(), caller)
                .then(
                        Mono.defer(() ->
                                book.doctor() == Book.ANY_DOCTOR
                                        ? anyDoctor.book(book, caller, key)
                                        : bookings.book(book, caller, key)))
                .map(made ->
                        AppointmentAddress.tagged(
                                        ResponseEntity.created(AppointmentAddress.of(made)), made)
                                .body(views.of(made, caller)));
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
            IfMatch ifMatch,
            Caller caller) {
        return update(id, patch, false, ifMatch, caller);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replaces texts and follow-up; what is left out becomes empty")
    Mono<ResponseEntity<AppointmentView>> put(
            @PathVariable String id,
            @RequestBody AppointmentPatch patch,
            IfMatch ifMatch,
            Caller caller) {
        return update(id, patch, true, ifMatch, caller);
    }

    private Mono<ResponseEntity<AppointmentView>> update(
            String id, AppointmentPatch patch, boolean isWhole, IfMatch ifMatch, Caller caller) {
        var ref = AppointmentAddress.ref(id);
        return changes(ref, patch, isWhole, ifMatch, caller)
                .flatMap(changes ->
                        appointments.act(
                                ref,
                                new Amend(changes, ifMatch.versions()),
                                caller,
                                IdempotencyKey.ABSENT))
                .map(changed -> tagged(changed, caller));
    }

    /** Looks at the appointment first only where fields came that are not to be changed. */
    private Mono<Map<String, @Nullable Object>> changes(
            AppointmentRef ref,
            AppointmentPatch patch,
            boolean isWhole,
            IfMatch ifMatch,
            Caller caller) {
        var others = patch.others(caller);
        if (others.isEmpty()) {
            return Mono.just(patch.changes(caller, isWhole));
        }
        return appointments
                .find(ref, caller)
                .map(found -> {
                    ifMatch.check(found.revision().version());
                    var faults = readOnly.faults(others, views.of(found, caller));
                    return patch.changes(caller, isWhole, faults);
                });
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Takes a cancelled or past appointment out of every list; its audit stays")
    Mono<ResponseEntity<Void>> delete(@PathVariable String id, IfMatch ifMatch, Caller caller) {
        caller.require(Role.ADMIN);
        var delete = new Delete(ifMatch.versions());
        return appointments
                .act(AppointmentAddress.ref(id), delete, caller, IdempotencyKey.ABSENT)
                .thenReturn(ResponseEntity.noContent().build());
    }

    private ResponseEntity<AppointmentView> tagged(Appointment appointment, Caller caller) {
        return AppointmentAddress.tagged(ResponseEntity.ok(), appointment)
                .body(views.of(appointment, caller));
    }
}
