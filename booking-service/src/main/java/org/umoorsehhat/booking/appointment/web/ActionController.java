package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.AppointmentMoves;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.CheckIn;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Complete;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.RecordNoShow;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Undo;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.web.form.RescheduleForm;
import org.umoorsehhat.booking.relation.EmergencyAccess;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.web.IfMatch;
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
    private final ActionAnswers answers;

    ActionController(
            AppointmentChanges appointments,
            AppointmentMoves moves,
            EmergencyAccess emergency,
            ActionAnswers answers) {
        this.appointments = appointments;
        this.moves = moves;
        this.emergency = emergency;
        this.answers = answers;
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

    record UndoForm(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param requestedByPatient whether the clinic does it because the patient asked: then a fee
     *     for cancelling late is owed, as if they had done it. Of what patients do it says nothing
     */
    record CancelForm(
            @NotBlank @Size(max = 500) String cancellationReason,
            @Nullable Boolean requestedByPatient) {}

    record CompleteForm(
            @Nullable @Size(max = 2000) String notes,
            @Nullable Boolean followUpRequired,
            @Nullable LocalDate followUpDate) {}

    @PostMapping("/confirm")
    @Operation(summary = "pending becomes confirmed")
    Mono<ResponseEntity<AppointmentView>> confirm(
            @PathVariable String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        return answers.byStaff(new Confirm(), id, ifMatch, caller, key);
    }

    @PostMapping("/check_in")
    @Operation(
            summary =
                    "confirmed or scheduled becomes arrived: the patient is there, on the day of the visit")
    Mono<ResponseEntity<AppointmentView>> checkIn(
            @PathVariable String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        return answers.byStaff(new CheckIn(), id, ifMatch, caller, key);
    }

    @PostMapping("/undo")
    @Operation(
            summary =
                    "Takes back the last arrival, start, completion or no-show, for a while after it")
    Mono<ResponseEntity<AppointmentView>> undo(
            @PathVariable String id,
            @Valid @RequestBody UndoForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return answers.byStaff(new Undo(form.reason()), id, ifMatch, caller, key);
    }

    @PostMapping("/start")
    @Operation(summary = "confirmed, scheduled or arrived becomes in progress")
    Mono<ResponseEntity<AppointmentView>> start(
            @PathVariable String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        return answers.byStaff(new Start(), id, ifMatch, caller, key);
    }

    @PostMapping("/complete")
    @Operation(summary = "in progress becomes completed")
    Mono<ResponseEntity<AppointmentView>> complete(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable CompleteForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        return answers.byStaff(command(form), id, ifMatch, caller, key);
    }

    private static Complete command(@Nullable CompleteForm form) {
        if (form == null) {
            return Complete.PLAIN;
        }
        LocalDate followUp = form.followUpDate();
        if (followUp != null && !SaneYears.isOfThisAge(followUp.getYear())) {
            throw Problem.invalid("follow_up_date", "is not a date from 1900 to 9999");
        }
        return new Complete(form.notes(), form.followUpRequired(), followUp);
    }

    @PostMapping("/no_show")
    @Operation(summary = "The patient did not come; once the start has passed")
    Mono<ResponseEntity<ActionAnswers.Told>> noShow(
            @PathVariable String id, IfMatch ifMatch, Caller caller, IdempotencyKey key) {
        return answers.toldByStaff(
                "The appointment was marked as a no-show.",
                new RecordNoShow(),
                id,
                ifMatch,
                caller,
                key);
    }

    @PostMapping("/cancel")
    @Operation(summary = "Cancels; the seat goes to who waits for it")
    Mono<ResponseEntity<ActionAnswers.Told>> cancel(
            @PathVariable String id,
            @Valid @RequestBody CancelForm form,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.PEOPLE);
        var cancel =
                new Cancel(
                        form.cancellationReason(), Boolean.TRUE.equals(form.requestedByPatient()));
        return appointments
                .act(AppointmentAddress.ref(id), cancel, ifMatch.versions(), caller, key)
                .map(done -> answers.cancelled(done, caller));
    }

    @PostMapping("/reschedule")
    @Operation(
            summary =
                    "Moves the appointment, or changes who, what and how long: whole, or not at all",
            description = RescheduleForm.WHO)
    Mono<ResponseEntity<Moved>> reschedule(
            @PathVariable String id,
            @Valid @RequestBody RescheduleForm form,
            @RequestHeader(name = AccessReason.HEADER, required = false)
                    @Parameter(description = AccessReason.DESCRIPTION)
                    @Nullable String accessReason,
            IfMatch ifMatch,
            Caller caller,
            IdempotencyKey key) {
        caller.require(Role.PEOPLE);
        Reschedule move = form.command();
        var ref = AppointmentAddress.ref(id);
        return opened(ref, accessReason, caller)
                .then(Mono.defer(() -> moves.move(ref, move, ifMatch.versions(), caller, key)))
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

    private ResponseEntity<Moved> moved(
            @Nullable Appointment old, Appointment made, Caller caller) {
        var answer =
                new Moved(
                        "The appointment was rescheduled.",
                        answers.view(old == null ? made : old, caller),
                        answers.view(made, caller));
        return AppointmentAddress.tagged(ResponseEntity.ok(), made)
                .location(AppointmentAddress.of(made))
                .body(answer);
    }
}
