package org.umoorsehhat.booking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.umoorsehhat.booking.appointment.Actor;
import org.umoorsehhat.booking.appointment.AppointmentDesk;
import org.umoorsehhat.booking.appointment.AppointmentRef;
import org.umoorsehhat.booking.appointment.AppointmentType;
import org.umoorsehhat.booking.appointment.Appointments;
import org.umoorsehhat.booking.appointment.BookingDesk;
import org.umoorsehhat.booking.appointment.BookingMethod;
import org.umoorsehhat.booking.appointment.BookingWish;
import org.umoorsehhat.booking.appointment.HotTimes;
import org.umoorsehhat.booking.appointment.Key;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Calls the use cases without HTTP, where thousands of calls are wanted. */
public class Desk {

    private static final Actor ADMIN = new Actor("admin", "Administrator", true, null, null, null);

    private final BookingDesk bookings;
    private final AppointmentDesk desk;
    private final Appointments appointments;
    private final HotTimes hotTimes;

    public Desk(
            BookingDesk bookings,
            AppointmentDesk desk,
            Appointments appointments,
            HotTimes hotTimes) {
        this.hotTimes = hotTimes;
        this.bookings = bookings;
        this.desk = desk;
        this.appointments = appointments;
    }

    /** As a moment later: what was found full has to be looked at again. */
    public void forgetFull(long doctor) {
        hotTimes.forgetFull(doctor);
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
        var wish =
                new BookingWish(
                        doctor,
                        patient,
                        null,
                        null,
                        day,
                        LocalTime.parse(time),
                        minutes,
                        AppointmentType.CONSULTATION,
                        BookingMethod.ONLINE,
                        "reason",
                        null,
                        null,
                        null);
        Key own = key == null ? null : new Key("patient" + patient, key, "aa", 86_400);
        return result(bookings.book(wish, own, patient(patient)).map(made -> made.id()));
    }

    public Mono<Result> cancel(long appointment) {
        return result(
                desk.cancel(AppointmentRef.of(appointment), "reason", null, ADMIN)
                        .map(done -> done.id()));
    }

    public Mono<Result> simply(String action, long appointment) {
        return result(
                desk.simply(action, AppointmentRef.of(appointment), null, ADMIN)
                        .map(done -> done.id()));
    }

    public Mono<Result> complete(long appointment) {
        return result(
                desk.complete(AppointmentRef.of(appointment), Map.of(), null, ADMIN)
                        .map(done -> done.id()));
    }

    /** Moves an appointment as its patient; gives the new one. */
    public Mono<Result> reschedule(long appointment, long patient, LocalDate day, String time) {
        return result(
                appointments
                        .find(AppointmentRef.of(appointment), ADMIN)
                        .flatMap(found ->
                                bookings.reschedule(
                                        found,
                                        day,
                                        LocalTime.parse(time),
                                        null,
                                        null,
                                        patient(patient)))
                        .map(done -> done.appointment().id()));
    }

    private static Actor patient(long id) {
        return new Actor("patient" + id, "Patient", false, null, id, null);
    }

    private static Mono<Result> result(Mono<Long> id) {
        return id.map(done -> new Result("ok", done))
                .onErrorResume(Problem.class, problem -> Mono.just(new Result(problem.type(), 0)));
    }

    /** Refusals that say something about the clinic, and nothing about us. */
    public static final Set<String> FAIR =
            Set.of("ok", "slot-full", "slot-closed", "no-slot", "patient-busy", "wrong-state");
}
