package org.umoorsehhat.booking.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.persistence.list.PostgresAppointmentLists;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

/** Lists of appointments: a patient's own, a doctor's own, all for an administrator. */
@RestController
@Recorded("appointment")
@RequestMapping("/api/appointments/appointments")
@Tag(name = "Appointment lists")
class ListController {

    private static final String SEVERAL = "one or several, with commas between them or repeated";

    private final PostgresAppointmentLists lists;
    private final AppointmentViews views;

    ListController(PostgresAppointmentLists lists, AppointmentViews views) {
        this.lists = lists;
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary =
                    "Appointments, newest first unless ordered; by page, or by cursor for deep reads")
    Mono<Page<AppointmentView>> list(
            @RequestParam(required = false) @Parameter(description = SEVERAL)
                    @Nullable String status,
            @RequestParam(name = "date_from", required = false) @Nullable String dateFrom,
            @RequestParam(name = "date_to", required = false) @Nullable String dateTo,
            @RequestParam(name = "created_from", required = false)
                    @Parameter(description = "a day of the doctor's zone")
                    @Nullable String createdFrom,
            @RequestParam(name = "created_to", required = false) @Nullable String createdTo,
            @RequestParam(required = false) @Nullable String doctor,
            @RequestParam(required = false) @Nullable String patient,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(name = "appointment_type", required = false)
                    @Parameter(description = SEVERAL)
                    @Nullable String type,
            @RequestParam(name = "booking_method", required = false)
                    @Parameter(description = SEVERAL)
                    @Nullable String method,
            @RequestParam(name = "payment_method", required = false)
                    @Parameter(description = SEVERAL)
                    @Nullable String payment,
            @RequestParam(name = "is_paid", required = false) @Nullable String isPaid,
            @RequestParam(name = "deposit_paid", required = false)
                    @Parameter(description = "of those of which a deposit is asked")
                    @Nullable String depositPaid,
            @RequestParam(name = "follow_up_required", required = false)
                    @Nullable String followUpRequired,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "fields with commas between them, - before those whose largest come first: starts_at, created_at, status, doctor, patient, id")
                    @Nullable String ordering,
            PageQuery page,
            Caller caller) {
        var query = new FilterReader();
        var filter =
                query.read(
                        status,
                        dateFrom,
                        dateTo,
                        createdFrom,
                        createdTo,
                        doctor,
                        patient,
                        service,
                        type,
                        method,
                        payment,
                        isPaid,
                        depositPaid,
                        followUpRequired,
                        search);
        var order = query.order(ordering);
        query.finish();
        return FilterReader.asksForNobodys(status)
                ? Mono.just(page.toPage(List.of(), 0))
                : lists.list(filter, order, caller, page).map(found -> views.of(found, caller));
    }

    @GetMapping("/upcoming")
    @Operation(
            summary =
                    "Appointments to come that are confirmed, scheduled or arrived, the next first")
    Mono<Page<AppointmentView>> upcoming(PageQuery page, Caller caller) {
        return lists.upcoming(caller, page).map(found -> views.of(found, caller));
    }

    @GetMapping("/today")
    @Operation(
            summary = "Today's appointments in the doctor's zone, the next first",
            description =
                    "A plain list of at most 500. Where there are more, page=2 gives the next ones; a page past the last"
                            + " is not there.")
    Mono<List<AppointmentView>> today(
            @RequestParam(defaultValue = "1") @Min(1) @Max(PageQuery.MAX_PAGE) int page,
            @RequestParam(name = "page_size", defaultValue = "" + PostgresAppointmentLists.TODAY)
                    @Min(1)
                    @Max(PostgresAppointmentLists.TODAY)
                    int pageSize,
            Caller caller) {
        return lists.today(caller, page, pageSize)
                .map(found -> {
                    if (found.isEmpty() && page > 1) {
                        throw PageQuery.pastTheLast(page);
                    }
                    return found.stream().map(one -> views.of(one, caller)).toList();
                });
    }
}
