package org.umoorsehhat.booking.appointment.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.persistence.PostgresArchivedAppointments;
import org.umoorsehhat.booking.appointment.persistence.PostgresArchivedAppointments.Archived;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.TextRights;
import org.umoorsehhat.booking.audit.persistence.PostgresAuditLog;
import org.umoorsehhat.booking.audit.rules.AuditEntry;
import org.umoorsehhat.chassis.access.AccessRecord;
import org.umoorsehhat.chassis.access.Recorded;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Mono;

/** The audit trail of an appointment. */
@RestController
@Recorded("audit")
@Tag(name = "Audit")
class AuditController {

    private final AppointmentChanges appointments;
    private final PostgresArchivedAppointments archive;
    private final PostgresAuditLog log;

    AuditController(
            AppointmentChanges appointments,
            PostgresArchivedAppointments archive,
            PostgresAuditLog log) {
        this.appointments = appointments;
        this.archive = archive;
        this.log = log;
    }

    /**
     * An audit entry as the API shows it.
     *
     * @param appointment whose log it is in
     */
    record LoggedChange(@JsonUnwrapped AuditEntry entry, long appointment) {

        /**
         * Fields that are money, and texts everywhere else; the log has them as they were written.
         */
        private static final Set<String> MONEY = Set.of("amount_paid", "consultation_fee");

        private static final int DECIMALS = 2;

        static LoggedChange of(AuditEntry entry, long appointment) {
            return new LoggedChange(
                    new AuditEntry(
                            entry.id(),
                            entry.action(),
                            entry.performedBy(),
                            entry.performedByName(),
                            entry.role(),
                            entry.timestamp(),
                            entry.notes(),
                            withMoneyAsText(entry.oldValues()),
                            withMoneyAsText(entry.newValues())),
                    appointment);
        }

        private static Map<String, @Nullable Object> withMoneyAsText(
                Map<String, @Nullable Object> values) {
            var shown = new HashMap<String, @Nullable Object>(values);
            for (String name : MONEY) {
                if (shown.get(name) instanceof Number amount) {
                    shown.put(
                            name,
                            new BigDecimal(amount.toString())
                                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                                    .toPlainString());
                }
            }
            return shown;
        }
    }

    @GetMapping("/api/appointments/appointments/{id}/logs")
    @Operation(
            summary = "Who changed what and when, the oldest first",
            description = "Of a deleted appointment, for administrators.")
    Mono<List<LoggedChange>> logs(@PathVariable String id, Caller caller) {
        var ref = AppointmentAddress.ref(id);
        return appointments
                .find(ref, caller)
                .flatMap(found ->
                        changes(
                                found.appointmentId(),
                                found.id(),
                                TextRights.hidden(found.visit(), caller),
                                caller))
                .onErrorResume(
                        failure -> caller.isAdmin() && isGone(failure),
                        gone -> archived(ref, caller).switchIfEmpty(Mono.error(gone)));
    }

    private Mono<List<LoggedChange>> archived(AppointmentRef ref, Caller caller) {
        return AccessRecord.tell(archive.find(ref), Archived::patient)
                .flatMap(found -> changes(found.appointmentId(), found.id(), List.of(), caller));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof RefusedException refused
                && refused.refusal() == Refusal.NOT_FOUND;
    }

    private Mono<List<LoggedChange>> changes(
            UUID appointment, long id, List<String> hidden, Caller caller) {
        return log.of(appointment)
                .map(entry -> entry.without(hidden))
                .map(entry -> caller.isAdmin() ? entry : entry.withoutLogin())
                .map(entry -> LoggedChange.of(entry, id))
                .collectList();
    }
}
