package org.umoorsehhat.booking.appointment.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.Refusal;
import org.umoorsehhat.booking.appointment.rules.series.Alternatives;
import org.umoorsehhat.booking.appointment.rules.series.Alternatives.Busy;
import org.umoorsehhat.booking.appointment.rules.state.LocalStart;
import org.umoorsehhat.booking.appointment.series.persistence.PostgresSeries;
import org.umoorsehhat.booking.availability.BookingWindows;
import org.umoorsehhat.booking.availability.persistence.PostgresFreeSlots;
import org.umoorsehhat.booking.availability.rules.FreeSlot;
import org.umoorsehhat.booking.directory.rules.BookingWindow;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.chassis.caller.Caller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds other times for the visits of a series that cannot be had, days around them. */
@Component
class OtherTimes {

    private static final int AT_ONCE = 4;

    /** Those for which another time is the way out. */
    private static final Set<Refusal> OF_THE_TIME =
            EnumSet.of(
                    Refusal.SLOT_FULL,
                    Refusal.SLOT_CLOSED,
                    Refusal.NO_SLOT,
                    Refusal.NO_START,
                    Refusal.PATIENT_BUSY,
                    Refusal.TOO_NEAR,
                    Refusal.DOCTOR_BUSY,
                    Refusal.SKIPPED_TIME,
                    Refusal.NEW_SKIPPED_TIME,
                    Refusal.DAY_RULE);

    private final PostgresFreeSlots freeSlots;
    private final PostgresSeries series;
    private final BookingWindows windows;
    private final Clock clock;

    OtherTimes(
            PostgresFreeSlots freeSlots,
            PostgresSeries series,
            BookingWindows windows,
            Clock clock) {
        this.freeSlots = freeSlots;
        this.series = series;
        this.windows = windows;
        this.clock = clock;
    }

    /** Of whom and how long the visits are. */
    record Wanted(long doctor, long patient, @Nullable Long service, int minutes, ZoneId zone) {

        Duration length() {
            return Duration.ofMinutes(minutes);
        }

        /** The time that is meant, or the one that the clock shows instead, where it skips it. */
        private Instant at(LocalStart start) {
            Optional<Instant> meant =
                    LocalTimes.resolve(start.date(), start.time(), start.fold(), zone);
            return meant.orElseGet(
                    () -> start.date().atTime(start.time()).atZone(zone).toInstant());
        }

        private Busy visit(LocalStart start) {
            Instant at = at(start);
            return new Busy(at, at.plus(length()));
        }
    }

    /** The same visits, in order of number, with other times for those that are refused. */
    Mono<List<SeriesVisit>> added(List<SeriesVisit> visits, Wanted wanted, Caller caller) {
        List<Instant> missed =
                visits.stream()
                        .filter(OtherTimes::hasOthers)
                        .map(visit -> wanted.at(visit.start()))
                        .sorted()
                        .toList();
        if (missed.isEmpty()) {
            return Mono.just(visits);
        }
        Instant from = missed.getFirst().minus(Alternatives.AROUND);
        Instant to = missed.getLast().plus(Alternatives.AROUND).plus(wanted.length());
        return windows.of(wanted.doctor(), wanted.service(), caller)
                .flatMap(window ->
                        series.busy(wanted.patient(), from, to)
                                .flatMap(busy ->
                                        Flux.fromIterable(visits)
                                                .flatMapSequential(
                                                        visit ->
                                                                added(
                                                                        visit,
                                                                        wanted,
                                                                        window,
                                                                        all(busy, visits, wanted)),
                                                        AT_ONCE)
                                                .collectList()))
                .defaultIfEmpty(visits);
    }

    private static List<Busy> all(List<Busy> busy, List<SeriesVisit> visits, Wanted wanted) {
        var all = new ArrayList<>(busy);
        visits.stream()
                .filter(visit -> !visit.isRefused())
                .forEach(visit -> all.add(wanted.visit(visit.start())));
        return all;
    }

    private static boolean hasOthers(SeriesVisit visit) {
        Refusal refusal = visit.refusal();
        return refusal != null && OF_THE_TIME.contains(refusal);
    }

    private Mono<SeriesVisit> added(
            SeriesVisit visit, Wanted wanted, BookingWindow window, List<Busy> busy) {
        if (!hasOthers(visit)) {
            return Mono.just(visit);
        }
        Instant at = wanted.at(visit.start());
        Instant earliest = window.from(at.minus(Alternatives.AROUND));
        Instant now = clock.instant();
        Mono<List<FreeSlot>> free =
                freeSlots.between(
                        wanted.doctor(),
                        earliest.isBefore(now) ? now : earliest,
                        window.before(at.plus(Alternatives.AROUND)),
                        wanted.minutes(),
                        window.buffers(),
                        wanted.patient());
        return free.map(
                found -> visit.with(Alternatives.nearest(found, at, wanted.length(), busy)));
    }
}
