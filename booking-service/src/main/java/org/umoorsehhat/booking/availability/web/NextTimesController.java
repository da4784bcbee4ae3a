package org.umoorsehhat.booking.availability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.availability.NextFreeTimes;
import org.umoorsehhat.booking.availability.persistence.PostgresBookableServices;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When somebody can come next: to one doctor, or to each of some. */
@RestController
@Unrecorded(because = "free slots, no patient")
@RequestMapping("/api/appointments")
@Tag(name = "Availability")
class NextTimesController {

    /** So many are looked for side by side, of those that one request asks for. */
    private static final int AT_ONCE = 4;

    private final BookableChoice choice;
    private final PostgresBookableServices services;
    private final NextFreeTimes times;

    NextTimesController(
            BookableChoice choice, PostgresBookableServices services, NextFreeTimes times) {
        this.choice = choice;
        this.services = services;
        this.times = times;
    }

    @GetMapping("/next-available")
    @Operation(summary = "The next slot in which a doctor can be booked, within a year")
    Mono<NextSlot> next(
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String after,
            Caller caller) {
        var query = new QueryReader();
        Long wantedDoctor = query.id("doctor", doctor);
        Long wantedService = query.id("service", service);
        Instant earliest = query.instant("after", after);
        query.finish();
        Long holder = AvailabilityController.holder(caller);
        return choice.of(wantedDoctor, wantedService)
                .flatMap(offer ->
                        times.of(offer, wantedService, earliest, holder, caller)
                                .map(found -> NextSlot.of(offer, found)))
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("There is no free slot within a year.")));
    }

    /**
     * @param results services in the order in which they were asked for, then doctors
     */
    record NextTimes(List<NextTime> results) {}

    /**
     * @param serviceId absent for a doctor's time, for no service
     * @param next absent where nothing is free within a year
     */
    record NextTime(long doctorId, @Nullable Long serviceId, @Nullable NextSlot next) {}

    @GetMapping("/availability/next")
    @Operation(
            summary = "The next free time of each of some services and doctors, within a year",
            description =
                    """
                    'service' and 'doctor' are numbers with commas between them, together at most 50: for each service its doctor's next time, for \
                    each doctor one of 30 minutes. Which of them takes no appointments, or is not known, has no line.\
                    """)
    Mono<NextTimes> nextTimes(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String doctor,
            Caller caller) {
        var query = new WishReader();
        List<Long> wantedServices = query.ids("service", service);
        List<Long> wantedDoctors = query.ids("doctor", doctor);
        query.finish();
        WishReader.requireSome(wantedServices, wantedDoctors);
        return Flux.concat(
                        Flux.fromIterable(wantedServices).map(id -> timeOf(null, id, caller)),
                        Flux.fromIterable(wantedDoctors).map(id -> timeOf(id, null, caller)))
                .flatMapSequential(time -> time, AT_ONCE)
                .collectList()
                .map(NextTimes::new);
    }

    /** Empty for what cannot be booked. */
    private Mono<NextTime> timeOf(@Nullable Long doctor, @Nullable Long service, Caller caller) {
        return services.resolve(doctor, service)
                .flatMap(offer ->
                        times.of(
                                        offer,
                                        service,
                                        null,
                                        AvailabilityController.holder(caller),
                                        caller)
                                .map(found ->
                                        new NextTime(
                                                offer.doctor(), service, NextSlot.of(offer, found)))
                                .defaultIfEmpty(new NextTime(offer.doctor(), service, null)));
    }
}
