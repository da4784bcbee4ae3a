package org.umoorsehhat.booking.appointment.series.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.series.SeriesScope;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.series.SeriesBooking;
import org.umoorsehhat.booking.appointment.series.SeriesBooking.Planned;
import org.umoorsehhat.booking.appointment.series.SeriesChanges;
import org.umoorsehhat.booking.appointment.series.SeriesVisit;
import org.umoorsehhat.booking.appointment.series.rules.SeriesMove;
import org.umoorsehhat.booking.relation.EmergencyAccess;
import org.umoorsehhat.booking.relation.rules.AccessReason;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Mono;

/** Visits that are booked, moved and cancelled together: all that are meant, or none. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments")
@Tag(name = "Series of appointments")
class SeriesController {

    private final SeriesBooking bookings;
    private final SeriesChanges changes;
    private final EmergencyAccess emergency;
    private final SeriesProblems problems;

    SeriesController(
            SeriesBooking bookings,
            SeriesChanges changes,
            EmergencyAccess emergency,
            SeriesProblems problems) {
        this.bookings = bookings;
        this.changes = changes;
        this.emergency = emergency;
        this.problems = problems;
    }

    /**
     * @param scope this, following or all: those that are to come
     * @param requestedByPatient as of one appointment
     */
    record SeriesCancelForm(
            @NotNull SeriesScope scope,
            @NotBlank @Size(max = 500) String cancellationReason,
            @Nullable Boolean requestedByPatient) {}

    /**
     * @param scope this, following or all: those that are to come
     * @param newDate of the appointment that is named; the others move by as many days and hours of
     *     the doctor's clock
     * @param preview whether nothing is to be moved
     */
    record SeriesMoveForm(
            @NotNull SeriesScope scope,
            @NotNull LocalDate newDate,
            @NotNull LocalTime newTime,
            @Nullable @Min(0) @Max(1) Integer fold,
            @Nullable @Size(max = 500) String reason,
            @Nullable Boolean preview) {

        private SeriesMove move() {
            return new SeriesMove(
                    new LocalStart(newDate, newTime, fold == null ? 0 : fold), reason);
        }
    }

    @PostMapping("/series")
    @ApiResponse(responseCode = "201", description = "Booked", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "A preview", useReturnTypeSchema = true)
    @Operation(
            summary =
                    "Books a series of visits, all that are wanted or none, or shows what is free",
            description =
                    "With 'preview' each visit is 'free' or in 'conflict', with other times near it; nothing is booked. A 409 'series-conflict' "
                            + "tells the same of what could not be booked. 'only' and 'instead' choose visits and other times by number.")
    Mono<ResponseEntity<SeriesAnswer>> book(
            @Valid @RequestBody SeriesForm form,
            @RequestHeader(name = AccessReason.HEADER, required = false)
                    @Parameter(description = AccessReason.DESCRIPTION)
                    @Nullable String accessReason,
            Caller caller,
            IdempotencyKey key,
            AccessRecord record,
            ServerWebExchange exchange) {
        caller.require(Role.PEOPLE);
        Book book = form.command(caller);
        List<Planned> visits = form.visits();
        record.touches(book.patient());
        Mono<ResponseEntity<SeriesAnswer>> answer =
                Boolean.TRUE.equals(form.preview())
                        ? bookings.preview(book, visits, caller)
                                .map(tried ->
                                        ResponseEntity.ok(preview(tried, book.patient(), exchange)))
                        : Mono.defer(() -> bookings.book(book, visits, caller, key))
                                .flatMap(id ->
                                        series(id, caller)
                                                .map(made ->
                                                        ResponseEntity.created(address(id))
                                                                .body(made)));
        return emergency.open(accessReason, book.patient(), caller).then(answer);
    }

    @GetMapping("/{id}/series")
    @Operation(summary = "The series that an appointment is a visit of; it alone, if it is in none")
    Mono<SeriesAnswer> read(@PathVariable String id, Caller caller) {
        return changes.visits(ref(id), caller).map(SeriesAnswer::of);
    }

    @PostMapping("/{id}/series/cancel")
    @Operation(summary = "Cancels a visit, it and those that follow, or all to come: all or none")
    Mono<SeriesAnswer> cancel(
            @PathVariable String id,
            @Valid @RequestBody SeriesCancelForm form,
            Caller caller,
            IdempotencyKey key) {
        var cancel =
                new Cancel(
                        form.cancellationReason(), Boolean.TRUE.equals(form.requestedByPatient()));
        return changes.cancel(ref(id), form.scope(), cancel, caller, key)
                .flatMap(one -> series(one, caller));
    }

    @PostMapping("/{id}/series/reschedule")
    @Operation(
            summary = "Moves a visit, it and those that follow, or all to come: all or none",
            description =
                    "With 'preview' nothing is moved, and each visit is 'free' or in 'conflict'.")
    Mono<SeriesAnswer> move(
            @PathVariable String id,
            @Valid @RequestBody SeriesMoveForm form,
            Caller caller,
            IdempotencyKey key,
            ServerWebExchange exchange) {
        return Boolean.TRUE.equals(form.preview())
                ? changes.visits(ref(id), caller)
                        .map(visits -> visits.getFirst().visit().patient())
                        .flatMap(patient ->
                                changes.preview(ref(id), form.scope(), form.move(), caller)
                                        .map(tried -> preview(tried, patient, exchange)))
                : changes.move(ref(id), form.scope(), form.move(), caller, key)
                        .flatMap(one -> series(one, caller));
    }

    private SeriesAnswer preview(
            List<SeriesVisit> tried, long patient, ServerWebExchange exchange) {
        return new SeriesAnswer(null, patient, problems.views(tried, exchange));
    }

    private Mono<SeriesAnswer> series(long id, Caller caller) {
        return changes.visits(AppointmentRef.of(id), caller).map(SeriesAnswer::of);
    }

    private static URI address(long id) {
        return URI.create("/api/appointments/appointments/" + id + "/series/");
    }

    private static AppointmentRef ref(String id) {
        return AppointmentRef.parse(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }
}
