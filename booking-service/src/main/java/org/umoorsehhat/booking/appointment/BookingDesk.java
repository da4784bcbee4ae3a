package org.umoorsehhat.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.BookingProperties;
import org.umoorsehhat.booking.availability.FreeSlots;
import org.umoorsehhat.booking.directory.DoctorZones;
import org.umoorsehhat.booking.directory.LocalTimes;
import org.umoorsehhat.booking.waiting.HoldPolicy;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Books and reschedules. All that decides is one statement; around it stand what a statement cannot
 * do: what local times mean, whose turn it is at a crowded time, and a short wait for a slot that
 * is on its way here.
 */
@Service
public class BookingDesk {

    private static final int USUAL_MINUTES = 30;

    private final Appointments appointments;
    private final DoctorZones zones;
    private final FreeSlots freeSlots;
    private final HotTimes hotTimes;
    private final SlotWait slotWait;
    private final Commands commands;
    private final BookingProperties properties;
    private final HoldPolicy holds;
    private final Clock clock;

    BookingDesk(
            Appointments appointments,
            DoctorZones zones,
            FreeSlots freeSlots,
            HotTimes hotTimes,
            SlotWait slotWait,
            Commands commands,
            BookingProperties properties,
            HoldPolicy holds,
            Clock clock) {
        this.appointments = appointments;
        this.zones = zones;
        this.freeSlots = freeSlots;
        this.hotTimes = hotTimes;
        this.slotWait = slotWait;
        this.commands = commands;
        this.properties = properties;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Books. Fails with a {@link Problem}: {@code 400} for what cannot be asked for, {@code 409}
     * with the reason and, where there is one, the next free slot, {@code 503} when too many queue.
     */
    public Mono<Appointment> book(BookingWish wish, @Nullable Key key, Actor actor) {
        return zone(wish.doctor(), "doctor")
                .flatMap(zone -> {
                    Instant startsAt =
                            instant(
                                    wish.date(),
                                    wish.time(),
                                    zone,
                                    "appointment_date",
                                    "appointment_time");
                    var stay =
                            new HotTimes.Stay(
                                    new HotTimes.Time(wish.doctor(), startsAt),
                                    wish.durationMinutes(),
                                    wish.service());
                    // A request that is repeated must get the answer that it got.
                    if (key == null && hotTimes.isKnownFull(stay)) {
                        return answer(new Outcome.Refused("slot-full"), wish, startsAt, actor);
                    }
                    var booking = wish.at(startsAt, zone, key, clock.instant());
                    return slotWait.until(
                                    () -> attempt(booking, stay, actor), BookingDesk::isMissingSlot)
                            .flatMap(outcome -> answer(outcome, wish, startsAt, actor));
                })
                .retryWhen(oneRetry(wish.doctor()));
    }

    private Mono<Outcome> attempt(Booking booking, HotTimes.Stay stay, Actor actor) {
        return hotTimes.inTurn(
                stay.time(),
                () -> {
                    int releases = hotTimes.releases(stay.time().doctor());
                    return commands.run(appointments.book(booking, actor))
                            .doOnNext(outcome -> {
                                if (outcome instanceof Outcome.Refused refused
                                        && refused.type().equals("slot-full")) {
                                    hotTimes.rememberFull(stay, releases);
                                }
                            });
                });
    }

    private Mono<Appointment> answer(
            Outcome outcome, BookingWish wish, Instant startsAt, Actor actor) {
        return switch (outcome) {
            case Outcome.Done done -> Mono.just(done.appointment());
            case Outcome.Replayed replayed -> replay(replayed, actor);
            case Outcome.Refused refused ->
                    refuse(refused, wish.doctor(), startsAt, wish.durationMinutes());
            case Outcome.Plain plain when plain == Outcome.Plain.ZONE_CHANGED ->
                    Mono.error(new ZoneChanged());
            default -> Mono.error(Refusals.of(outcome));
        };
    }

    /**
     * Moves an appointment. {@link Outcome.Done} has the old and the new one.
     *
     * @param doctor the appointment's
     */
    public Mono<Outcome.Done> reschedule(
            Appointment appointment,
            LocalDate date,
            LocalTime time,
            @Nullable String reason,
            @Nullable Key key,
            Actor actor) {
        return zone(appointment.doctor(), "id")
                .flatMap(zone -> {
                    Instant startsAt = instant(date, time, zone, "new_date", "new_time");
                    var command =
                            new Reschedule(
                                    key,
                                    appointment.id(),
                                    null,
                                    date,
                                    time,
                                    zone.getId(),
                                    startsAt,
                                    reason,
                                    clock.instant(),
                                    holds.parameters());
                    return slotWait.until(
                                    () -> commands.run(appointments.reschedule(command, actor)),
                                    BookingDesk::isMissingSlot)
                            .flatMap(outcome -> moved(outcome, appointment, startsAt, actor));
                })
                .retryWhen(oneRetry(appointment.doctor()));
    }

    private Mono<Outcome.Done> moved(
            Outcome outcome, Appointment appointment, Instant startsAt, Actor actor) {
        return switch (outcome) {
            case Outcome.Done done -> {
                hotTimes.forgetFull(appointment.doctor());
                yield Mono.just(done);
            }
            case Outcome.Replayed replayed ->
                    replay(replayed, actor)
                            .flatMap(made ->
                                    appointments
                                            .find(AppointmentRef.of(appointment.id()), actor)
                                            .map(old -> new Outcome.Done(made, old)));
            case Outcome.Refused refused ->
                    refuse(refused, appointment.doctor(), startsAt, appointment.durationMinutes());
            case Outcome.Plain plain when plain == Outcome.Plain.ZONE_CHANGED ->
                    Mono.error(new ZoneChanged());
            default -> Mono.error(Refusals.of(outcome));
        };
    }

    /** The answer of a request that was repeated: rendered anew, since no content is remembered. */
    public Mono<Appointment> replay(Outcome.Replayed replayed, Actor actor) {
        return appointments
                .find(AppointmentRef.of(replayed.id()), actor)
                .switchIfEmpty(Mono.error(Refusals::notFound));
    }

    private <T> Mono<T> refuse(
            Outcome.Refused refused, long doctor, Instant from, @Nullable Integer minutes) {
        Problem problem = Refusals.of(refused);
        return freeSlots
                .next(doctor, from, minutes == null ? USUAL_MINUTES : minutes)
                .map(next -> Refusals.withNext(problem, next))
                .defaultIfEmpty(problem)
                .flatMap(Mono::error);
    }

    private static boolean isMissingSlot(Outcome outcome) {
        return outcome == Outcome.Plain.UNKNOWN_SLOT
                || outcome instanceof Outcome.Refused refused && refused.type().equals("no-slot");
    }

    private Mono<ZoneId> zone(long doctor, String field) {
        return zones.of(doctor)
                .switchIfEmpty(
                        Mono.error(() -> Problem.invalid(field, "is not a doctor of this clinic")));
    }

    private Instant instant(
            LocalDate date, LocalTime time, ZoneId zone, String dateField, String timeField) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw Problem.invalid(timeField, "is not a whole minute");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (date.isBefore(today)) {
            throw Problem.invalid(dateField, "is in the past");
        }
        if (date.isAfter(today.plusDays(properties.farthestDays()))) {
            throw Problem.invalid(
                    dateField, "is more than " + properties.farthestDays() + " days ahead");
        }
        return LocalTimes.resolve(date, time, zone)
                .orElseThrow(() ->
                        Problem.invalid(
                                timeField, "does not exist on this day: clocks are put forward"));
    }

    private Retry oneRetry(long doctor) {
        return Retry.backoff(1, Duration.ofMillis(1))
                .filter(ZoneChanged.class::isInstance)
                .doBeforeRetry(signal -> zones.forget(doctor))
                .onRetryExhaustedThrow((spec, signal) -> Refusals.of(Outcome.Plain.ZONE_CHANGED));
    }

    /** The zone that was remembered is not the doctor's any more. */
    private static final class ZoneChanged extends RuntimeException {
        private static final long serialVersionUID = 1;

        ZoneChanged() {
            super("the doctor's time zone has changed", null, false, false);
        }
    }
}
