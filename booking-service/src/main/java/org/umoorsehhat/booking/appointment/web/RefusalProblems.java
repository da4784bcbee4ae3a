package org.umoorsehhat.booking.appointment.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.limit.LimitProperties;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.chassis.problem.ProblemWriter;
import reactor.core.publisher.Mono;

/** The problem that tells a caller why not: the one place where refusals become answers. */
@RestControllerAdvice
public final class RefusalProblems {

    private static final Duration RETRY_SOON = Duration.ofSeconds(1);

    private final ProblemWriter writer;
    private final BookingProperties properties;
    private final LimitProperties limits;

    RefusalProblems(ProblemWriter writer, BookingProperties properties, LimitProperties limits) {
        this.writer = writer;
        this.properties = properties;
        this.limits = limits;
    }

    @ExceptionHandler
    Mono<Void> answer(RefusedException refused, ServerWebExchange exchange) {
        return writer.write(exchange, of(refused));
    }

    /** A problem of the refusal's kind, with what the command knew. */
    public Problem of(RefusedException refused) {
        Refusal refusal = refused.refusal();
        Appointment appointment = refused.appointment();
        var next = refused.nextFreeSlot();
        Problem problem = of(refusal, appointment);
        return next == null ? problem : problem.with("next_free_slot", next);
    }

    /** What was wrong, without the field and the state that it is about. */
    public String words(Refusal refusal) {
        return words(refusal, null);
    }

    private String words(Refusal refusal, @Nullable Appointment appointment) {
        return String.format(Locale.ROOT, refusal.detail(), numbers(refusal, appointment));
    }

    private Problem of(Refusal refusal, @Nullable Appointment appointment) {
        String detail = words(refusal, appointment);
        String field = refusal.field();
        return switch (refusal.kind()) {
            case INVALID -> Problem.invalid(String.valueOf(field), detail);
            case NOT_FOUND -> Problem.notFound(detail);
            case FORBIDDEN -> Problem.forbidden(detail);
            case STALE -> Problem.preconditionFailed(detail);
            case CONFLICT, KEY_RUNNING -> Problem.conflict(refusal.type(), refusal.title(), detail);
            case KEY_REUSED ->
                    Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            refusal.type(),
                            refusal.title(),
                            detail);
            case UNAVAILABLE -> Problem.unavailable(detail, RETRY_SOON);
            case WRONG_STATE -> wrongState(refusal, detail, appointment);
        };
    }

    private static Problem wrongState(
            Refusal refusal, String why, @Nullable Appointment appointment) {
        String status = appointment == null ? "gone" : Codes.of(appointment.status());
        return Problem.conflict(
                        refusal.type(),
                        refusal.title(),
                        "The appointment is " + status + ". " + why)
                .with("status_now", status);
    }

    /** The numbers that the words of a refusal have places for. */
    private Object[] numbers(Refusal refusal, @Nullable Appointment appointment) {
        return switch (refusal) {
            case TOO_EARLY -> new Object[] {properties.earlyStart().toMinutes()};
            case TOO_EARLY_TO_ARRIVE -> new Object[] {properties.earlyArrival().toMinutes()};
            case TOO_LATE_TO_UNDO -> new Object[] {properties.undo().toHours()};
            case TOO_FAR_AHEAD, NEW_TOO_FAR_AHEAD -> new Object[] {properties.farthestDays()};
            case LIVE_LIMIT -> new Object[] {limits.live()};
            case LIVE_LIMIT_AT_DOCTOR -> new Object[] {limits.liveAtDoctor()};
            case DAY_LIMIT -> new Object[] {limits.perDay()};
            case CANCELLATION_LIMIT ->
                    new Object[] {limits.cancellations(), limits.cancellationDays()};
            case DOCTOR_LIVE_LIMIT -> new Object[] {limits.doctorLive()};
            case DOCTOR_DAY_LIMIT -> new Object[] {limits.doctorPerDay()};
            case RESCHEDULED -> {
                Long to = appointment == null ? null : appointment.moves().to();
                yield new Object[] {to == null ? 0 : to};
            }
            case STALE -> new Object[] {appointment == null ? 0 : appointment.revision().version()};
            default -> new Object[] {};
        };
    }
}
