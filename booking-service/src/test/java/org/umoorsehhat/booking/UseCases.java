package org.umoorsehhat.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.umoorsehhat.booking.appointment.AppointmentBooking;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.AppointmentMoves;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.SlotAdmission;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Acting;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Facts;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Reschedule;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Calls the use cases without HTTP, where thousands of calls are wanted. */
public class UseCases {

    private static final Caller ADMIN =
            new Caller("admin", "Administrator", Set.of(Role.ADMIN), null, null);

    private final AppointmentBooking bookings;
    private final AppointmentChanges appointments;
    private final AppointmentMoves moves;
    private final SlotAdmission admission;

    public UseCases(
            AppointmentBooking bookings,
            AppointmentChanges appointments,
            AppointmentMoves moves,
            SlotAdmission admission) {
        this.bookings = bookings;
        this.appointments = appointments;
        this.moves = moves;
        this.admission = admission;
    }

    /** As a moment later: what was found full has to be looked at again. */
    public void forgetFull(long doctor) {
        admission.forgetFull(doctor);
    }

    /**
     * @param what {@code ok}, or the type of the problem
     * @param id of the appointment that was made or changed, else 0
     */
    public record Result(String what, long id) {
        public boolean isOk() {
            return what.equals("ok");
        }
    }

    public Mono<Result> book(long doctor, long patient, LocalDate day, String time, int minutes) {
        return book(doctor, patient, day, time, minutes, null);
    }

    public Mono<Result> book(
            long doctor, long patient, LocalDate day, String time, int minutes, String key) {
        var book =
                new Book(
                        doctor,
                        patient,
                        null,
                        null,
                        day,
                        LocalTime.parse(time),
                        minutes,
                        VisitDetails.online(AppointmentType.CONSULTATION),
                        PrivateValues.NONE.with(Map.of("reason_for_visit", "reason")),
                        Facts.NONE);
        IdempotencyKey own =
                key == null
                        ? IdempotencyKey.ABSENT
                        : new IdempotencyKey("patient" + patient, key, new byte[] {(byte) 0xaa});
        return result(bookings.book(book, patient(patient), own).map(made -> made.id()));
    }

    public Mono<Result> cancel(long appointment) {
        return act(appointment, new Cancel("reason"));
    }

    public Mono<Result> act(long appointment, Acting action) {
        return result(
                appointments
                        .act(AppointmentRef.of(appointment), action, ADMIN, IdempotencyKey.ABSENT)
                        .map(done -> done.id()));
    }

    /** Moves an appointment as its patient; gives the new one. */
    public Mono<Result> reschedule(long appointment, long patient, LocalDate day, String time) {
        var move = new Reschedule(day, LocalTime.parse(time), null, Facts.NONE);
        return result(
                moves.move(
                                AppointmentRef.of(appointment),
                                move,
                                patient(patient),
                                IdempotencyKey.ABSENT)
                        .map(done -> done.appointment().id()));
    }

    private static Caller patient(long id) {
        return new Caller("patient" + id, "Patient", Set.of(Role.PATIENT), id, null);
    }

    private static Mono<Result> result(Mono<Long> id) {
        return id.map(done -> new Result("ok", done))
                .onErrorResume(
                        RefusedException.class,
                        refused -> Mono.just(new Result(refused.refusal().type(), 0)))
                .onErrorResume(Problem.class, problem -> Mono.just(new Result(problem.type(), 0)));
    }

    /** Refusals that say something about the clinic, and nothing about us. */
    public static final Set<String> FAIR =
            Set.of("ok", "slot-full", "slot-closed", "no-slot", "patient-busy", "wrong-state");
}
