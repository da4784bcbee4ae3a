package org.umoorsehhat.booking.appointment.series;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.umoorsehhat.booking.appointment.AppointmentChanges;
import org.umoorsehhat.booking.appointment.RefusedException;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Cancel;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.series.SeriesPlace;
import org.umoorsehhat.booking.appointment.rules.series.SeriesScope;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.Visit;
import org.umoorsehhat.booking.appointment.series.OtherTimes.Wanted;
import org.umoorsehhat.booking.appointment.series.SeriesCommit.Work;
import org.umoorsehhat.booking.appointment.series.persistence.PostgresSeries;
import org.umoorsehhat.booking.appointment.series.rules.SeriesMove;
import org.umoorsehhat.booking.appointment.series.rules.SeriesStep;
import org.umoorsehhat.booking.appointment.series.rules.SeriesSteps;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.database.TimeOrderedId;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Moves and cancels the visits of a series: one, it and those that follow, or all to come. */
@Service
public class SeriesChanges {

    private final AppointmentChanges changes;
    private final PostgresSeries series;
    private final SeriesCommit commit;
    private final OtherTimes otherTimes;
    private final Clock clock;

    SeriesChanges(
            AppointmentChanges changes,
            PostgresSeries series,
            SeriesCommit commit,
            OtherTimes otherTimes,
            Clock clock) {
        this.changes = changes;
        this.series = series;
        this.commit = commit;
        this.otherTimes = otherTimes;
        this.clock = clock;
    }

    /** The visits of its series that the caller may know of; of one that is in none, it alone. */
    public Mono<List<Appointment>> visits(AppointmentRef ref, Caller caller) {
        return changes.find(ref, caller)
                .flatMap(found ->
                        of(found).filter(visit -> visit.roleOf(caller).isPresent()).collectList());
    }

    /** Cancels; gives the number of one of them. Fails with a {@link SeriesConflict}. */
    public Mono<Long> cancel(
            AppointmentRef ref,
            SeriesScope scope,
            Cancel cancel,
            Caller caller,
            IdempotencyKey key) {
        return changes.find(ref, caller)
                .flatMap(found ->
                        commit.all(
                                work(
                                        found,
                                        scope,
                                        caller,
                                        chosen -> SeriesSteps.cancelling(chosen, cancel)),
                                200,
                                key));
    }

    /** Moves; gives the number of one of them. Fails with a {@link SeriesConflict}. */
    public Mono<Long> move(
            AppointmentRef ref,
            SeriesScope scope,
            SeriesMove move,
            Caller caller,
            IdempotencyKey key) {
        return changes.find(ref, caller)
                .flatMap(found ->
                        commit.all(
                                        work(
                                                found,
                                                scope,
                                                caller,
                                                chosen -> SeriesSteps.moving(chosen, found, move)),
                                        200,
                                        key)
                                .onErrorResume(
                                        SeriesConflict.class,
                                        conflict ->
                                                withOthers(conflict.visits(), found, caller)
                                                        .flatMap(visits ->
                                                                Mono.error(() ->
                                                                        new SeriesConflict(
                                                                                visits)))));
    }

    /** What would become of each visit if they were moved now. */
    public Mono<List<SeriesVisit>> preview(
            AppointmentRef ref, SeriesScope scope, SeriesMove move, Caller caller) {
        return changes.find(ref, caller)
                .flatMap(found ->
                        commit.tried(
                                        work(
                                                found,
                                                scope,
                                                caller,
                                                chosen -> SeriesSteps.moving(chosen, found, move)))
                                .flatMap(visits -> withOthers(visits, found, caller)));
    }

    private Flux<Appointment> of(Appointment found) {
        SeriesPlace place = found.visit().series();
        return place == null
                ? Flux.just(found)
                : series.visits(place.series()).switchIfEmpty(Flux.just(found));
    }

    /** Those that are meant and to come; where none is, the one by which they were meant. */
    private Mono<List<Appointment>> chosen(Appointment found, SeriesScope scope, Caller caller) {
        SeriesPlace place = found.visit().series();
        if (place == null || scope == SeriesScope.THIS) {
            return Mono.just(List.of(found));
        }
        Instant now = clock.instant();
        return series.visits(place.series())
                .filter(visit ->
                        scope.has(SeriesStep.number(visit), place.number())
                                && visit.isMovable(false, now)
                                && visit.visit().startsAt().isAfter(now)
                                && visit.roleOf(caller).isPresent())
                .collectList()
                .map(visits -> visits.isEmpty() ? List.of(found) : visits);
    }

    /** Which they are is asked again under the locks that follow from it. */
    private Mono<Work> work(
            Appointment found,
            SeriesScope scope,
            Caller caller,
            Function<List<Appointment>, SeriesSteps> steps) {
        if (found.moves().to() != null) {
            return Mono.error(() -> new RefusedException(Refusal.RESCHEDULED, found, null));
        }
        return chosen(found, scope, caller)
                .map(expected ->
                        new Work(
                                doctors(expected),
                                found.visit().patient(),
                                Flux.defer(() -> visits(found, scope, caller, steps, expected))));
    }

    private Flux<SeriesVisit> visits(
            Appointment found,
            SeriesScope scope,
            Caller caller,
            Function<List<Appointment>, SeriesSteps> steps,
            List<Appointment> expected) {
        return chosen(found, scope, caller)
                .flatMapMany(chosen ->
                        doctors(expected).containsAll(doctors(chosen))
                                ? written(steps.apply(chosen), caller)
                                : Flux.error(new RefusedException(Refusal.CONTENDED)));
    }

    private static Set<Long> doctors(List<Appointment> visits) {
        return visits.stream().map(one -> one.visit().doctor()).collect(Collectors.toSet());
    }

    private Flux<SeriesVisit> written(SeriesSteps steps, Caller caller) {
        var told = steps.told(TimeOrderedId.at(clock.instant()));
        return Flux.fromIterable(steps.all())
                .concatMap(step ->
                        SeriesCommit.visit(
                                step.number(),
                                step.start(),
                                changes.attempt(
                                        AppointmentRef.of(step.visit().id()),
                                        steps.command(step, told),
                                        caller,
                                        IdempotencyKey.ABSENT,
                                        1)));
    }

    private Mono<List<SeriesVisit>> withOthers(
            List<SeriesVisit> visits, Appointment found, Caller caller) {
        Visit visit = found.visit();
        return otherTimes.added(
                visits.stream().sorted(Comparator.comparing(SeriesVisit::number)).toList(),
                new Wanted(
                        visit.doctor(),
                        visit.patient(),
                        visit.service(),
                        visit.minutes(),
                        ZoneId.of(visit.timeZone())),
                caller);
    }
}
