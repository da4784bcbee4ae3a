package org.umoorsehhat.scheduling.absence.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.scheduling.absence.DayClosing;
import org.umoorsehhat.scheduling.absence.rules.Absence;
import org.umoorsehhat.scheduling.absence.rules.ClosedDay;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.web.CalendarRights;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Closes a day in one step: a doctor's own, administrators' of anybody and of a location. */
@RestController
@Recorded("absence")
@RequestMapping("/api/appointments/time-off/close_day")
class ClosedDayController {

    private final DayClosing closing;
    private final PostgresSlots slots;

    ClosedDayController(DayClosing closing, PostgresSlots slots) {
        this.closing = closing;
        this.slots = slots;
    }

    @PostMapping
    Mono<ResponseEntity<ClosedDayView>> close(
            @Valid @RequestBody DayRequest request, Caller caller, IdempotencyKey key) {
        CalendarRights.requireRole(caller);
        return absences(request, caller, key)
                .flatMapMany(Flux::fromIterable)
                .concatMap(absence ->
                        slots.during(absence.doctor(), absence.startsAt(), absence.endsAt())
                                .map(list -> AbsenceWithSlots.of(absence, list)))
                .collectList()
                .map(timeOff ->
                        ResponseEntity.status(HttpStatus.CREATED)
                                .body(ClosedDayView.of(request.date(), timeOff)));
    }

    private Mono<List<Absence>> absences(DayRequest request, Caller caller, IdempotencyKey key) {
        ClosedDay day = request.day();
        Long doctor = request.doctor();
        if (doctor == null) {
            caller.require(Role.ADMIN);
            return closing.closeAt(Objects.requireNonNull(request.location()), day, key);
        }
        CalendarRights.require(caller, doctor);
        return closing.closeOf(doctor, day, key);
    }
}
