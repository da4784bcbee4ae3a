package org.umoorsehhat.booking.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeDays;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeTimes;
import org.umoorsehhat.booking.availability.rules.FoundTime;
import org.umoorsehhat.booking.availability.rules.FreeDays;
import org.umoorsehhat.booking.availability.rules.RuleExemption;
import org.umoorsehhat.booking.availability.rules.Wish;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** When somebody can come, with whichever doctor does what they want. */
@RestController
@Unrecorded(because = "free slots, no patient")
@RequestMapping("/api/appointments/availability")
@Tag(name = "Availability")
class FreeTimesController {

    private static final String WISH =
            """
            'service' means also what other doctors offer under the same name, as long and for the same price; without one an appointment takes \
            'duration' minutes (30). 'location' is a part of its name. 'from' and 'to' are days of the doctors' zones, at most 31; today and a month \
            where they are left out. 'part_of_day' is morning (until 12:00), afternoon (until 17:00) or evening.\
            """;

    private final PostgresFreeTimes times;
    private final PostgresFreeDays days;
    private final BookableChoice choice;
    private final BookingProperties properties;
    private final Clock clock;

    FreeTimesController(
            PostgresFreeTimes times,
            PostgresFreeDays days,
            BookableChoice choice,
            BookingProperties properties,
            Clock clock) {
        this.times = times;
        this.days = days;
        this.choice = choice;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Free times of all doctors who do what is wanted, the earliest first",
            description = WISH + " Pages by cursor only.")
    Mono<Page<FoundTime>> times(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String specialty,
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String duration,
            @RequestParam(name = "part_of_day", required = false) @Nullable String partOfDay,
            PageQuery page,
            Caller caller) {
        Wish wish = wish(service, specialty, doctor, location, from, to, duration, partOfDay);
        if (page.page() > 1) {
            throw Problem.invalid("page", "is not for this list: follow next");
        }
        return choice.require(wish.doctor(), wish.service())
                .then(
                        Mono.defer(() ->
                                times.find(
                                        wish,
                                        page,
                                        RuleExemption.of(caller),
                                        AvailabilityController.holder(caller),
                                        properties.farthestDays())));
    }

    @GetMapping("/days")
    @Operation(
            summary = "Days with a free start, and how many there are to choose from",
            description = WISH + " Up to 50 starts a day are counted.")
    Mono<FreeDays> days(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String specialty,
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String location,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String duration,
            @RequestParam(name = "part_of_day", required = false) @Nullable String partOfDay,
            Caller caller) {
        Wish wish = wish(service, specialty, doctor, location, from, to, duration, partOfDay);
        return choice.require(wish.doctor(), wish.service())
                .then(
                        Mono.defer(() ->
                                days.find(
                                        wish,
                                        RuleExemption.of(caller),
                                        AvailabilityController.holder(caller),
                                        properties.farthestDays())));
    }

    private Wish wish(
            @Nullable String service,
            @Nullable String specialty,
            @Nullable String doctor,
            @Nullable String location,
            @Nullable String from,
            @Nullable String to,
            @Nullable String duration,
            @Nullable String partOfDay) {
        var query = new WishReader();
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to);
        query.requireMonth(first, last, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var wish =
                new Wish(
                        query.id("doctor", doctor),
                        query.id("service", service),
                        query.specialty(specialty),
                        query.location(location),
                        first,
                        last,
                        query.duration(duration),
                        query.part(partOfDay));
        query.finish();
        return wish;
    }
}
