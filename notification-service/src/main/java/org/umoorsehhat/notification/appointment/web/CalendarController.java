package org.umoorsehhat.notification.appointment.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.notification.appointment.CalendarEntry;
import org.umoorsehhat.notification.appointment.persistence.PostgresCalendarEntries;
import org.umoorsehhat.notification.message.CalendarFiles;
import org.umoorsehhat.notification.reminder.Visibility;
import reactor.core.publisher.Mono;

/** Appointments as files for calendars: here, where messages have them, too. */
@RestController
@Recorded("appointment")
class CalendarController {

    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar; charset=UTF-8");

    private final PostgresCalendarEntries entries;
    private final CalendarFiles files;

    CalendarController(PostgresCalendarEntries entries, CalendarFiles files) {
        this.entries = entries;
        this.files = files;
    }

    /** {@code id} is its number or UUID. */
    @GetMapping(path = "/api/appointments/appointments/{id}/calendar", produces = "text/calendar")
    @Operation(
            summary = "The appointment as a file for a calendar, the same entry as in its messages")
    Mono<ResponseEntity<String>> file(@PathVariable("id") String id, Caller caller) {
        return AccessRecord.tell(
                        entries.find(number(id), uuid(id), visibility(caller)),
                        CalendarEntry::patientId)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("There is no such appointment.")))
                .map(entry ->
                        ResponseEntity.ok()
                                .contentType(CALENDAR)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        ContentDisposition.attachment()
                                                .filename("appointment.ics")
                                                .build()
                                                .toString())
                                .body(files.of(entry.appointment(), entry.version())));
    }

    private static @Nullable Long number(String id) {
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }

    private static @Nullable UUID uuid(String id) {
        return id.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(id)
                : null;
    }

    /** All for the desk, their own for doctors and patients. */
    private static Visibility visibility(Caller caller) {
        return switch (caller.role()) {
            case FRONT_DESK, ADMIN, SYSTEM -> Visibility.ALL;
            case DOCTOR -> new Visibility(null, own(caller.doctorId()));
            case PATIENT -> new Visibility(own(caller.patientId()), null);
        };
    }

    /** A token without the number sees nothing. */
    private static long own(@Nullable Long id) {
        return id == null ? -1 : id;
    }
}
