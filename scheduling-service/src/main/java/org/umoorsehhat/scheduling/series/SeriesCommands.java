package org.umoorsehhat.scheduling.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.series.persistence.PostgresSeries;
import org.umoorsehhat.scheduling.series.rules.DailySlot;
import org.umoorsehhat.scheduling.series.rules.Series;
import org.umoorsehhat.scheduling.series.rules.SeriesPattern;
import org.umoorsehhat.scheduling.series.rules.SeriesPublication;
import org.umoorsehhat.scheduling.series.rules.SeriesRefusals;
import org.umoorsehhat.scheduling.slot.SlotPublication;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotBatches;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotRooms;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import reactor.core.publisher.Mono;

/** Begins, changes and ends series. */
@Service
public class SeriesCommands {

    private final PostgresCalendars calendars;
    private final PostgresSeries store;
    private final PostgresSlotRooms rooms;
    private final SeriesSlots slots;
    private final SlotPublication publication;
    private final PostgresSlotBatches batches;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final SeriesProperties properties;
    private final Clock clock;

    SeriesCommands(
            PostgresCalendars calendars,
            PostgresSeries store,
            PostgresSlotRooms rooms,
            SeriesSlots slots,
            SlotPublication publication,
            PostgresSlotBatches batches,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            SeriesProperties properties,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
        this.rooms = rooms;
        this.slots = slots;
        this.publication = publication;
        this.batches = batches;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Begins a series and publishes it up to the horizon. Fails with a {@link RefusedException} for
     * a doctor who is unknown or not active, a start in the past, or too many slots.
     */
    public Mono<SlotBatch> begin(long doctor, SeriesPattern pattern, IdempotencyKey key) {
        Mono<Remembered> command =
                begin(doctor, pattern, LocalDate.MIN)
                        .flatMap(batches::add)
                        .map(batch -> Remembered.first(201, batch));
        return commands.run(idempotency.once(key, command))
                .flatMap(answer -> batches.find(Long.parseLong(answer.resource())));
    }

    /**
     * Begins a series and gives the number of its first slot, which is published however far ahead
     * it is. Fails like {@link #begin}, and when that slot cannot be published.
     */
    public Mono<Long> beginWithSlot(long doctor, SeriesPattern pattern, IdempotencyKey key) {
        Mono<Remembered> command =
                begin(doctor, pattern, pattern.startDate().plusDays(1))
                        .map(batch -> Remembered.first(201, batch.first()));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    /**
     * @param atLeast the first date that need not be published at once, if that is beyond the
     *     horizon
     */
    private Mono<SlotBatch> begin(long doctor, SeriesPattern pattern, LocalDate atLeast) {
        return calendars
                .openForNewSlots(doctor)
                .flatMap(calendar -> {
                    LocalDate today = calendar.today(clock.instant());
                    LocalDate horizon = properties.horizon(today);
                    var first =
                            SeriesPublication.first(
                                    pattern, today, horizon.isBefore(atLeast) ? atLeast : horizon);
                    return rooms.require(named(pattern))
                            .then(Mono.defer(() -> store.add(doctor, pattern, first.until())))
                            .flatMap(id ->
                                    publication.publish(
                                            calendar,
                                            pattern.meant(first.slots(), calendar.zone()),
                                            id));
                });
    }

    /**
     * Changes a series: slots ahead that no longer fit and that nobody has booked are withdrawn,
     * those that are missing are published. Fails with a {@link RefusedException} for one that is
     * not there or has ended, and as {@code precondition} does.
     */
    public Mono<SlotBatch> change(
            long id,
            UnaryOperator<SeriesPattern> change,
            LongPredicate mayWrite,
            LongConsumer precondition) {
        Mono<SlotBatch> command =
                open(id, mayWrite)
                        .flatMap(opened -> {
                            Series series = opened.series();
                            precondition.accept(series.version());
                            series.requireActive();
                            Series changed = series.with(change.apply(series.pattern()));
                            DoctorCalendar calendar = opened.calendar();
                            var ahead =
                                    SeriesPublication.ahead(
                                            changed, calendar.today(clock.instant()));
                            var meant = changed.pattern().meant(ahead.slots(), calendar.zone());
                            return rooms.require(named(changed.pattern()))
                                    .then(Mono.defer(() -> store.update(changed)))
                                    .then(slots.replan(calendar, id, meant));
                        });
        return commands.run(transaction.transactional(command));
    }

    /**
     * Ends a series and withdraws its slots ahead that nobody has booked. Fails with a {@link
     * RefusedException} for one that is not there, and as {@code precondition} does.
     */
    public Mono<Void> end(long id, LongPredicate mayWrite, LongConsumer precondition) {
        Mono<Void> command =
                open(id, mayWrite)
                        .flatMap(opened -> {
                            Series series = opened.series();
                            precondition.accept(series.version());
                            return series.isActive()
                                    ? store.update(series.ended())
                                            .then(slots.replan(opened.calendar(), id, List.of()))
                                            .then()
                                    : Mono.empty();
                        });
        return commands.run(transaction.transactional(command));
    }

    private static List<@Nullable Long> named(SeriesPattern pattern) {
        return pattern.dailySlots().stream().<@Nullable Long>map(DailySlot::room).toList();
    }

    private Mono<Opened> open(long id, LongPredicate mayWrite) {
        return store.find(id)
                .filter(series -> mayWrite.test(series.doctor()))
                .flatMap(series ->
                        calendars
                                .open(series.doctor())
                                .zipWhen(calendar -> store.lock(id), Opened::new))
                .switchIfEmpty(Mono.error(SeriesRefusals::notFound));
    }

    private record Opened(DoctorCalendar calendar, Series series) {}
}
