package org.umoorsehhat.booking.appointment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.booking.appointment.AppointmentExport;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.web.Csv;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A list of appointments as a file. Its filters and orders are those of {@link ListController}. */
@RestController
@Recorded("appointment")
@Tag(name = "Appointment lists")
class ExportController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);
    private static final String SEVERAL = "one or several, with commas between them or repeated";

    private final AppointmentExport export;
    private final AppointmentViews views;
    private final Clock clock;

    ExportController(AppointmentExport export, AppointmentViews views, Clock clock) {
        this.export = export;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping(path = "/api/appointments/appointments/export", produces = "text/csv")
    @Operation(
            summary = "The appointments of a list as a CSV file, however many",
            description =
                    "Takes the filters and orders of the list. A line for each appointment, fields named and written as"
                            + " elsewhere, without free text about patients. UTF-8 with a byte order mark; a cell that a"
                            + " spreadsheet would take for a formula begins with an apostrophe. It is read as fast as it"
                            + " is taken; where it cannot be finished, the connection breaks off.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = "string", format = "binary")))
    Mono<Void> export(
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
            Caller caller,
            AccessRecord record,
            ServerWebExchange exchange) {
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
        Flux<List<Appointment>> portions =
                FilterReader.asksForNobodys(status)
                        ? Flux.just(List.of())
                        : export.portions(filter, order, caller);
        var response = exchange.getResponse();
        // Each portion leaves before more than a few others are read.
        return response.writeAndFlushWith(
                portions.index(
                                (n, portion) -> {
                                    if (n == 0) {
                                        describe(response.getHeaders());
                                    }
                                    portion.forEach(one -> record.touches(one.visit().patient()));
                                    return buffer(n == 0, portion, caller, exchange);
                                })
                        .map(Mono::just));
    }

    /** Once there is something to write: what is refused is no file. */
    private void describe(HttpHeaders headers) {
        headers.setContentType(CSV);
        headers.setCacheControl(CacheControl.noStore());
        headers.setContentDisposition(
                ContentDisposition.attachment()
                        .filename("appointments-%s.csv".formatted(LocalDate.now(clock)))
                        .build());
    }

    private DataBuffer buffer(
            boolean isFirst, List<Appointment> portion, Caller caller, ServerWebExchange exchange) {
        String lines =
                portion.stream()
                        .map(one -> AppointmentCsv.line(views.of(one, caller)))
                        .collect(Collectors.joining());
        String text = isFirst ? Csv.BYTE_ORDER_MARK + AppointmentCsv.header() + lines : lines;
        return exchange.getResponse().bufferFactory().wrap(text.getBytes(UTF_8));
    }
}
