package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.AppointmentMoves;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Facts;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Pay;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Refund;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.PaymentMethod;
import org.umoorsehhat.booking.relation.EmergencyAccess;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.SaneYears;
import reactor.core.publisher.Mono;

/** What may be done with one appointment. Anything that its state does not allow is a 409. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments/{id}")
@Tag(name = "Appointment actions")
class ActionController {

    private final AppointmentChanges appointments;
    private final AppointmentMoves moves;
    private final EmergencyAccess emergency;
    private final Clock clock;

    ActionController(
            AppointmentChanges appointments,
            AppointmentMoves moves,
            EmergencyAccess emergency,
            Clock clock) {
        this.appointments = appointments;
        this.moves = moves;
        this.emergency = emergency;
        this.clock = clock;
    }

    /** The answer of an action that says what it did. */
    record Told(String message, AppointmentView appointment) implements AccessedData {

        @Override
        public Long accessedPatient() {
            return appointment.patient();
        }

        @Override
        public String accessedId() {
            return appointment.accessedId();
        }
    }

    /** The answer of a reschedule. */
    record Moved(String message, AppointmentView oldAppointment, AppointmentView newAppointment)
            implements AccessedData {

        @Override
        public Long accessedPatient() {
            return newAppointment.patient();
        }

        @Override
        public String accessedId() {
            return newAppointment.accessedId();
        }
    }

    record CancelForm(@NotBlank @Size(max = 500) String cancellationReason) {}

    /**
     * @param fold as of a booking
     */
    record RescheduleForm(
            @NotNull LocalDate newDate,
            @NotNull LocalTime newTime,
            @Nullable @Min(0) @Max(1) Integer fold,
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
        return byStaff(new Confirm(), id, caller, key);
    }

    @PostMapping("/start")
    @Operation(summary = "confirmed or scheduled becomes in progress")
    Mono<AppointmentView> start(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff(new Start(), id, caller, key);
    }

    @PostMapping("/complete")
    @Operation(summary = "in progress becomes completed")
    Mono<AppointmentView> complete(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable CompleteForm form,
            Caller caller,
            IdempotencyKey key) {
        return byStaff(command(form), id, caller, key);
    }

    private static Complete command(@Nullable CompleteForm form) {
        if (form == null) {
            return Complete.PLAIN;
        }
        LocalDate followUp = form.followUpDate();
        if (followUp != null && !SaneYears.isOfThisAge(followUp.getYear())) {
            throw Problem.invalid("follow_up_date", "is not a date of this age");
        }
        return new Complete(form.notes(), form.followUpRequired(), followUp);
    }

    @PostMapping("/no_show")
    @Operation(summary = "The patient did not come; once the start has passed")
    Mono<Told> noShow(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff(new RecordNoShow(), id, caller, key)
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
        var cancel = new Cancel(form.cancellationReason());
        return appointments
                .act(AppointmentAddress.ref(id), cancel, caller, key)
                .map(done -> new Told("The appointment was cancelled.", view(done, caller)));
    }

    @PostMapping("/reschedule")
    @Operation(summary = "Moves the appointment: whole, or not at all")
    Mono<Moved> reschedule(
            @PathVariable String id,
            @Valid @RequestBody RescheduleForm form,
            @RequestHeader(name = AccessReason.HEADER, required = false)
                    @Parameter(description = AccessReason.DESCRIPTION)
                    @Nullable String accessReason,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.PATIENT, Role.DOCTOR, Role.ADMIN);
        var move =
                new Reschedule(
                        form.newDate(),
                        form.newTime(),
                        form.fold() == null ? 0 : form.fold(),
                        form.reason(),
                        Facts.NONE);
        var ref = AppointmentAddress.ref(id);
        return opened(ref, accessReason, caller)
                .then(Mono.defer(() -> moves.move(ref, move, caller, key)))
                .map(done -> moved(done.old(), done.appointment(), caller));
    }

    /** Where a reason is given, the patient of an appointment that the caller may know of. */
    private Mono<Void> opened(AppointmentRef ref, @Nullable String reason, Caller caller) {
        return reason == null
                ? Mono.empty()
                : appointments
                        .find(ref, caller)
                        .flatMap(found -> emergency.open(reason, found.visit().patient(), caller));
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
        return byStaff(new Pay(form.paymentMethod(), form.amount()), id, caller, key);
    }

    @PostMapping("/refund")
    @Operation(summary = "Undoes a payment")
    Mono<AppointmentView> refund(@PathVariable String id, Caller caller, IdempotencyKey key) {
        return byStaff(new Refund(), id, caller, key);
    }

    private Mono<AppointmentView> byStaff(
            Acting action, String id, Caller caller, IdempotencyKey key) {
        caller.require(Role.DOCTOR, Role.ADMIN);
        return appointments
                .act(AppointmentAddress.ref(id), action, caller, key)
                .map(done -> view(done, caller));
    }

    private AppointmentView view(Appointment appointment, Caller caller) {
        return AppointmentView.of(appointment, caller, clock.instant());
    }
}
