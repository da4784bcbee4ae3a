package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.persistence.list.PostgresVisitLists;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.web.QueryReader;
import org.umoorsehhat.chassis.access.AccessedData;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** What the clinic has in view on the day of a visit, and what is left of it. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments")
@Tag(name = "Appointment lists")
class VisitListController {

    private final PostgresVisitLists lists;
    private final AppointmentViews views;
    private final Clock clock;

    VisitListController(PostgresVisitLists lists, AppointmentViews views, Clock clock) {
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    /**
     * An appointment whose patient is there.
     *
     * @param waitingMinutes whole minutes since they came
     */
    record WaitingView(@JsonUnwrapped AppointmentView appointment, long waitingMinutes)
            implements AccessedData {

        @Override
        public Long accessedPatient() {
            return appointment.patient();
        }

        @Override
        public String accessedId() {
            return appointment.accessedId();
        }
    }

    @GetMapping("/queue")
    @Operation(
            summary = "Who is there, in order of arrival, with the minutes that each has waited",
            description =
                    "A plain list of at most 500: a doctor's own, all for the desk, and of a patient their own"
                            + " visits alone.")
    Mono<List<WaitingView>> queue(
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "a day of the doctor's zone; when left out today, with visits that last into it")
                    @Nullable String date,
            Caller caller) {
        caller.require(Role.PEOPLE);
        var query = new QueryReader();
        var ofDoctor = query.id("doctor", doctor);
        var day = query.date("date", date);
        query.finish();
        return lists.queue(caller, ofDoctor, day)
                .map(found -> found.stream().map(one -> waiting(one, caller)).toList());
    }

    private WaitingView waiting(Appointment appointment, Caller caller) {
        Instant arrived = appointment.milestones().arrived();
        long minutes = arrived == null ? 0 : Duration.between(arrived, clock.instant()).toMinutes();
        return new WaitingView(views.of(appointment, caller), Math.max(0, minutes));
    }

    @GetMapping("/unclosed")
    @Operation(
            summary = "Visits that are over and that nobody has closed, the oldest first",
            description =
                    "Confirmed, scheduled, arrived or in progress, although their end has passed: of a doctor their own,"
                            + " all for the desk.")
    Mono<Page<AppointmentView>> unclosed(
            @RequestParam(required = false) @Nullable String doctor,
            PageQuery page,
            Caller caller) {
        caller.require(Role.STAFF);
        var query = new QueryReader();
        var ofDoctor = query.id("doctor", doctor);
        query.finish();
        return lists.unclosed(caller, ofDoctor, page).map(found -> views.of(found, caller));
    }
}
