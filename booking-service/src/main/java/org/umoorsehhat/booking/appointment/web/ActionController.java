package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.booking.appointment.Appointment;
import org.umoorsehhat.booking.appointment.AppointmentDesk;
import org.umoorsehhat.booking.appointment.Appointments;
import org.umoorsehhat.booking.appointment.BookingDesk;
import org.umoorsehhat.booking.appointment.Key;
import org.umoorsehhat.booking.appointment.PaymentMethod;
import org.umoorsehhat.booking.appointment.Refusals;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;
import reactor.core.publisher.Mono;

/** What may be done with one appointment. Anything that its state does not allow is a 409. */
@RestController
@RequestMapping("/api/appointments/appointments/{id}")
@Tag(name = "Appointment actions")
class ActionController {

    private final AppointmentDesk desk;
    private final BookingDesk bookings;
    private final Appointments appointments;
    private final Clock clock;

    ActionController(
            AppointmentDesk desk, BookingDesk bookings, Appointments appointments, Clock clock) {
        this.desk = desk;
        this.bookings = bookings;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The answer of an action that says what it did. */
    record Told(String message, AppointmentView appointment) {}

    /** The answer of a reschedule. */
    record Moved(String message, AppointmentView oldAppointment, AppointmentView newAppointment) {}

    record CancelForm(@NotBlank @Size(max = 500) String cancellationReason) {}

    record RescheduleForm(
            @NotNull LocalDate newDate,
            @NotNull LocalTime newTime,
            @Nullable @Size(max = 500) String reason) {}

    record CompleteForm(
            @Nullable @Size(max = 2000) String notes,
            @Nullable Boolean followUpRequired,
            @Nullable LocalDate followUpDate) {}

    /**
     * @param amount the fee when left out
     */
    record PaymentForm(
            @NotNull PaymentMethod paymentMethod,
            @Nullable @DecimalMin("0.00") @Digits(integer = 8, fraction = 2) BigDecimal amount) {}

    @PostMapping("/confirm")
    @Operation(summary = "pending becomes confirmed")
    Mono<AppointmentView> confirm(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff("confirm", id, caller, key);
    }

    @PostMapping("/start")
    @Operation(summary = "confirmed or scheduled becomes in progress")
    Mono<AppointmentView> start(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff("start", id, caller, key);
    }

    @PostMapping("/complete")
    @Operation(summary = "in progress becomes completed")
    Mono<AppointmentView> complete(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable CompleteForm form,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return desk.complete(
                        AppointmentAddress.ref(id), fields(form), Key.of(key), Actor.of(caller))
                .map(done -> view(done, caller));
    }

    private static Map<String, @Nullable Object> fields(@Nullable CompleteForm form) {
        var fields = new HashMap<String, @Nullable Object>();
        if (form != null) {
            LocalDate followUp = form.followUpDate();
            if (followUp != null && !SaneYears.isOfThisAge(followUp.getYear())) {
                throw Problem.invalid("follow_up_date", "is not a date of this age");
            }
            fields.put("notes", form.notes());
            fields.put("follow_up_required", form.followUpRequired());
            fields.put("follow_up_date", followUp);
        }
        return fields;
    }

    @PostMapping("/no_show")
    @Operation(summary = "The patient did not come; once the start has passed")
    Mono<Told> noShow(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff("no_show", id, caller, key)
                .map(done -> new Told("The appointment was marked as a no-show.", done));
    }

    @PostMapping("/cancel")
    @Operation(summary = "Cancels; the seat goes to who waits for it")
    Mono<Told> cancel(
            @PathVariable String id,
            @Valid @RequestBody CancelForm form,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        return desk.cancel(
                        AppointmentAddress.ref(id),
                        form.cancellationReason(),
                        Key.of(key),
                        Actor.of(caller))
                .map(done -> new Told("The appointment was cancelled.", view(done, caller)));
    }

    @PostMapping("/reschedule")
    @Operation(summary = "Moves the appointment: whole, or not at all")
    Mono<Moved> reschedule(
            @PathVariable String id,
            @Valid @RequestBody RescheduleForm form,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        Actor actor = Actor.of(caller);
        return appointments
                .find(AppointmentAddress.ref(id), actor)
                .switchIfEmpty(Mono.error(Refusals::notFound))
                .flatMap(found ->
                        bookings.reschedule(
                                found,
                                form.newDate(),
                                form.newTime(),
                                form.reason(),
                                Key.of(key),
                                actor))
                .map(done -> moved(done.old(), done.appointment(), caller));
    }

    private Moved moved(@Nullable Appointment old, Appointment made, Caller caller) {
        return new Moved(
                "The appointment was rescheduled.",
                view(old == null ? made : old, caller),
                view(made, caller));
    }

    @PostMapping("/payment")
    @Operation(summary = "Records that it was paid")
    Mono<AppointmentView> pay(
            @PathVariable String id,
            @Valid @RequestBody PaymentForm form,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return desk.pay(
                        AppointmentAddress.ref(id),
                        form.paymentMethod(),
                        form.amount(),
                        Key.of(key),
                        Actor.of(caller))
                .map(done -> view(done, caller));
    }

    @PostMapping("/refund")
    @Operation(summary = "Undoes a payment")
    Mono<AppointmentView> refund(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff("refund", id, caller, key);
    }

    private Mono<AppointmentView> byStaff(
            String action, String id, Caller caller, IdempotencyKey key) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return desk.simply(action, AppointmentAddress.ref(id), Key.of(key), Actor.of(caller))
                .map(done -> view(done, caller));
    }

    private AppointmentView view(Appointment appointment, Caller caller) {
        return AppointmentView.of(appointment, caller, clock.instant());
    }
}
