package org.umoorsehhat.booking.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.availability.BookingWindows;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** When a doctor is free on a day. A booking shows here as soon as it is answered. */
@RestController
@Unrecorded(because = "free slots, no patient")
@RequestMapping("/api/appointments")
@Tag(name = "Availability")
class AvailabilityController {

    private final PostgresFreeSlots slots;
    private final PostgresDirectory directory;
    private final BookableChoice choice;
    private final BookingWindows windows;
    private final BookingProperties properties;
    private final Clock clock;

    AvailabilityController(
            PostgresFreeSlots slots,
            PostgresDirectory directory,
            BookableChoice choice,
            BookingWindows windows,
            BookingProperties properties,
            Clock clock) {
        this.slots = slots;
        this.directory = directory;
        this.choice = choice;
        this.windows = windows;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * @param serviceId what it is for: its rules count beside the doctor's, and its length where
     *     none is given
     */
    record Question(
            @NotNull @Positive Long doctorId,
            @NotNull LocalDate date,
            @Nullable @Positive Long serviceId,
            @Nullable @Min(AppointmentLength.SHORTEST) @Max(AppointmentLength.LONGEST)
                    Integer durationMinutes) {}

    record Answer(
            long doctorId, LocalDate date, List<AvailableSlot> availableSlots, int totalSlots) {}

    @PostMapping("/check-availability")
    @Operation(summary = "Free slots of a doctor on a day of the doctor's zone")
    Mono<Answer> check(@Valid @RequestBody Question question, Caller caller) {
        return directory
                .doctor(question.doctorId())
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.invalid("doctor_id", "is not a doctor of this clinic")))
                .flatMap(known ->
                        known.isActive()
                                ? free(question, known.zone(), caller)
                                : Mono.error(
                                        Problem.invalid(
                                                "doctor_id", "takes no appointments any more")));
    }

    /** For a patient, a seat that the waiting list holds for them counts as free. */
    static @Nullable Long holder(Caller caller) {
        return caller.isAnybody() || caller.role() != Role.PATIENT ? null : caller.patientId();
    }

    private Mono<Answer> free(Question question, ZoneId zone, Caller caller) {
        LocalDate date = question.date();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (date.isBefore(today)) {
            throw Problem.invalid("date", "is in the past");
        }
        int farthest = properties.farthestDays();
        if (date.isAfter(today.plusDays(farthest))) {
            throw Problem.invalid("date", "is more than %d days ahead".formatted(farthest));
        }
        return minutes(question)
                .flatMap(minutes -> free(question, date, zone, minutes, caller))
                .map(found -> found.stream().map(AvailableSlot::of).toList())
                .map(found -> new Answer(question.doctorId(), date, found, found.size()));
    }

    private Mono<Integer> minutes(Question question) {
        Integer minutes = question.durationMinutes();
        Long service = question.serviceId();
        if (service == null) {
            return Mono.just(minutes == null ? AppointmentLength.USUAL : minutes);
        }
        return choice.of(question.doctorId(), service, "service_id")
                .map(offer -> minutes == null ? offer.minutes() : minutes);
    }

    private Mono<List<FreeSlot>> free(
            Question question, LocalDate date, ZoneId zone, int minutes, Caller caller) {
        return windows.of(question.doctorId(), question.serviceId(), caller)
                .flatMap(window ->
                        slots.between(
                                question.doctorId(),
                                window.from(LocalTimes.startOfDay(date, zone)),
                                window.before(LocalTimes.startOfDay(date.plusDays(1), zone)),
                                minutes,
                                window.buffers(),
                                holder(caller)));
    }
}
