package org.umoorsehhat.booking.availability.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.availability.BookingWindows;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices.Bookable;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.directory.persistence.PostgresDirectory;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** On which days a doctor is free: a month at a look. */
@RestController
@Unrecorded(because = "free slots, no patient")
@RequestMapping("/api/appointments")
@Tag(name = "Availability")
class FreeDaysController {

    private static final int MOST_DAYS = 31;

    private final PostgresFreeSlots slots;
    private final PostgresDirectory directory;
    private final PostgresBookableServices services;
    private final BookingWindows windows;
    private final Clock clock;

    FreeDaysController(
            PostgresFreeSlots slots,
            PostgresDirectory directory,
            PostgresBookableServices services,
            BookingWindows windows,
            Clock clock) {
        this.slots = slots;
        this.directory = directory;
        this.services = services;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * @param timeZone the doctor's, in which the days are
     * @param durationMinutes of the appointment that fits
     * @param days those with a free start, in order
     */
    record FreeDays(long doctorId, String timeZone, int durationMinutes, List<FreeDay> days) {}

    /**
     * @param starts how many there are to choose from
     */
    record FreeDay(
            LocalDate date, int starts, @JsonFormat(pattern = "HH:mm:ss") LocalTime firstStart) {

        static FreeDay of(LocalDate date, List<FreeSlot> slots) {
            return new FreeDay(date, slots.size(), slots.getFirst().startTime());
        }
    }

    @GetMapping("/availability/days")
    @Operation(
            summary = "Days of the doctor's zone with a free start, at most 31 days from 'from' on")
    Mono<FreeDays> days(
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        var query = new QueryReader();
        Long wantedDoctor = query.id("doctor", doctor);
        Long wantedService = query.id("service", service);
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to);
        query.finish();
        var choice = BookableChoice.of(services, wantedDoctor, wantedService);
        if (first != null && last != null) {
            requireMonth(first, last);
        }
        return choice.flatMap(offer ->
                directory
                        .doctor(offer.doctor())
                        .flatMap(known ->
                                windows.of(offer.doctor(), wantedService, caller)
                                        .flatMap(window ->
                                                free(
                                                        offer,
                                                        known.zone(),
                                                        first,
                                                        last,
                                                        window,
                                                        caller))));
    }

    private Mono<FreeDays> free(
            Bookable offer,
            ZoneId zone,
            @Nullable LocalDate wanted,
            @Nullable LocalDate end,
            BookingWindow window,
            Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = wanted == null || wanted.isBefore(today) ? today : wanted;
        LocalDate last = end == null ? first.plusDays(MOST_DAYS - 1) : end;
        requireMonth(wanted == null ? first : wanted, last);
        return slots.between(
                        offer.doctor(),
                        window.from(LocalTimes.startOfDay(first, zone)),
                        window.before(LocalTimes.startOfDay(last.plusDays(1), zone)),
                        offer.minutes(),
                        AvailabilityController.holder(caller))
                .map(found ->
                        new FreeDays(offer.doctor(), zone.getId(), offer.minutes(), days(found)));
    }

    private static void requireMonth(LocalDate first, LocalDate last) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1))) {
            throw Problem.invalid("to", "is not within 31 days");
        }
    }

    private static List<FreeDay> days(List<FreeSlot> found) {
        return found.stream()
                .collect(Collectors.groupingBy(FreeSlot::date, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> FreeDay.of(day.getKey(), day.getValue()))
                .toList();
    }
}
