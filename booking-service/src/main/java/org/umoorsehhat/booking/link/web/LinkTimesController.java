package org.umoorsehhat.booking.link.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.availability.BookingWindows;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.booking.availability.rules.DayRange;
import org.umoorsehhat.booking.availability.web.AvailableSlot;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.link.LinkedAppointments;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.link.MessageLink;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * To which times an appointment may be moved by its link, also where the clinic does not show its
 * times to everybody.
 */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/links/appointment/times")
@Tag(name = "Links in messages")
class LinkTimesController {

    private final LinkedAppointments appointments;
    private final PostgresFreeSlots slots;
    private final BookingWindows windows;
    private final Clock clock;

    LinkTimesController(
            LinkedAppointments appointments,
            PostgresFreeSlots slots,
            BookingWindows windows,
            Clock clock) {
        this.appointments = appointments;
        this.slots = slots;
        this.windows = windows;
        this.clock = clock;
    }

    /**
     * @param timeZone the doctor's, in which the dates and times are
     */
    record FreeTimes(String timeZone, List<AvailableSlot> times) {}

    @GetMapping
    @Operation(summary = "Free times of the doctor that fit, at most 31 days from 'from' on")
    Mono<FreeTimes> times(
            MessageLink link,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        var query = new QueryReader();
        LocalDate first = query.date("from", from);
        LocalDate last = query.date("to", to);
        query.finish();
        return appointments
                .find(link.require(LinkController.MOVE), caller)
                .flatMap(found -> {
                    Visit visit = found.visit();
                    return windows.of(visit.doctor(), visit.service(), caller)
                            .flatMap(window -> free(visit, first, last, window));
                });
    }

    private Mono<FreeTimes> free(
            Visit visit,
            @Nullable LocalDate wanted,
            @Nullable LocalDate end,
            BookingWindow window) {
        ZoneId zone = ZoneId.of(visit.timeZone());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        DayRange days =
                DayRange.of(wanted, end, today)
                        .orElseThrow(() -> Problem.invalid("to", "is not within 31 days"));
        return slots.between(
                        visit.doctor(),
                        window.from(LocalTimes.startOfDay(days.first(), zone)),
                        window.before(LocalTimes.startOfDay(days.last().plusDays(1), zone)),
                        visit.minutes(),
                        window.buffers(),
                        visit.patient())
                .map(found ->
                        new FreeTimes(
                                zone.getId(), found.stream().map(AvailableSlot::of).toList()));
    }
}
