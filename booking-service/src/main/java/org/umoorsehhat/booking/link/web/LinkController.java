package org.umoorsehhat.booking.link.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.ConfirmAttendance;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.rules.state.OtherVisit;
import org.umoorsehhat.booking.link.LinkedAppointments;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.link.MessageLink;
import reactor.core.publisher.Mono;

/**
 * Links in messages about an appointment: {@code Authorization: Link …} instead of a log-in. Each
 * is good for one thing; looking changes nothing.
 */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/links/appointment")
@Tag(name = "Links in messages")
class LinkController {

    static final String CANCEL = "cancel";
    static final String MOVE = "move";
    static final String ATTEND = "attend";

    private final LinkedAppointments appointments;
    private final Clock clock;

    LinkController(LinkedAppointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    record CancelByLink(@NotBlank @Size(max = 500) String cancellationReason) {}

    /**
     * @param fold as of a booking
     */
    record MoveByLink(
            @NotNull LocalDate newDate,
            @NotNull LocalTime newTime,
            @Nullable @Min(0) @Max(1) Integer fold) {}

    @GetMapping
    @Operation(summary = "What the link is about and good for")
    Mono<LinkView> look(MessageLink link, Caller caller) {
        return appointments.find(link, caller).map(found -> view(link.purpose(), found));
    }

    @PostMapping("/cancel")
    @Operation(summary = "Cancels, as with a log-in")
    Mono<LinkView> cancel(
            MessageLink link,
            @Valid @RequestBody CancelByLink form,
            Caller caller,
            IdempotencyKey key) {
        var cancel = new Cancel(form.cancellationReason());
        return appointments
                .act(link.require(CANCEL), cancel, caller, key)
                .map(done -> view(CANCEL, done));
    }

    @PostMapping("/attend")
    @Operation(summary = "The patient says that they will come")
    Mono<LinkView> attend(MessageLink link, Caller caller, IdempotencyKey key) {
        return appointments
                .act(link.require(ATTEND), new ConfirmAttendance(), caller, key)
                .map(done -> view(ATTEND, done));
    }

    @PostMapping("/move")
    @Operation(summary = "Moves it, as with a log-in: whole, or not at all; answers the new one")
    Mono<LinkView> move(
            MessageLink link,
            @Valid @RequestBody MoveByLink form,
            Caller caller,
            IdempotencyKey key) {
        int fold = form.fold() == null ? 0 : form.fold();
        var start = new LocalStart(form.newDate(), form.newTime(), fold);
        var move = new Reschedule(start, null, OtherVisit.NONE, Facts.NONE);
        return appointments
                .move(link.require(MOVE), move, caller, key)
                .map(made -> view(MOVE, made));
    }

    private LinkView view(String purpose, Appointment shown) {
        return LinkView.of(purpose, shown, clock.instant());
    }
}
