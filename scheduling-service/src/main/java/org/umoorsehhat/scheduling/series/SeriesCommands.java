package org.umoorsehhat.scheduling.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import org.umoorsehhat.scheduling.slot.BulkCreation;
import org.umoorsehhat.scheduling.slot.Calendars;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.SlotBatch;
import org.umoorsehhat.scheduling.slot.SlotBatches;
import org.umoorsehhat.scheduling.slot.SlotProblems;
import org.umoorsehhat.scheduling.slot.SlotPublication;
import org.umoorsehhat.scheduling.slot.WallClockSlot;
import reactor.core.publisher.Mono;

/** Begins, changes and ends series. */
@Service
public class SeriesCommands {

    private final Calendars calendars;
    private final SeriesStore store;
    private final SeriesSlots slots;
    private final SlotPublication publication;
    private final SlotBatches batches;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final SeriesProperties properties;
    private final Clock clock;

    SeriesCommands(
            Calendars calendars,
            SeriesStore store,
            SeriesSlots slots,
            SlotPublication publication,
            SlotBatches batches,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            SeriesProperties properties,
            Clock clock) {
        this.calendars = calendars;
        this.store = store;
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
     * Begins a series and publishes it up to the horizon. Fails with a {@link Problem} {@code 400}
     * for a doctor who is unknown or not active, a start in the past, or too many slots.
     */
    public Mono<SlotBatch> begin(long doctor, SeriesPattern pattern, IdempotencyKey key) {
        Mono<Remembered> command =
                begin(doctor, pattern)
                        .flatMap(batches::add)
                        .map(batch -> Remembered.first(201, batch));
        return commands.run(idempotency.once(key, command))
                .flatMap(answer -> batches.find(Long.parseLong(answer.resource())));
    }

    /**
     * Begins a series and gives the number of its first slot. Fails like {@link #begin}, and with
     * {@code 409} when no slot can be published.
     */
    public Mono<Long> beginWithSlot(long doctor, SeriesPattern pattern, IdempotencyKey key) {
        Mono<Remembered> command =
                begin(doctor, pattern)
                        .map(batch -> {
                            if (batch.slots().isEmpty()) {
                                throw SlotProblems.overlap();
                            }
                            return Remembered.first(201, batch.slots().getFirst());
                        });
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    private Mono<SlotBatch> begin(long doctor, SeriesPattern pattern) {
        return calendars
                .openForNewSlots(doctor)
                .flatMap(calendar -> {
                    LocalDate today = today(calendar);
                    if (pattern.start().isBefore(today)) {
                        throw SeriesProblems.past();
                    }
                    LocalDate horizon = properties.horizon(today);
                    LocalDate until = horizon.isBefore(pattern.start()) ? pattern.start() : horizon;
                    List<WallClockSlot> wanted = bounded(pattern.slots(pattern.start(), until));
                    return store.add(doctor, pattern, until)
                            .flatMap(id ->
                                    publication
                                            .publish(calendar, wanted, id)
                                            .map(published ->
                                                    new SlotBatch(
                                                            id,
                                                            published.ids(),
                                                            published.skipped())));
                });
    }

    /**
     * Changes a series: slots ahead that no longer fit and that nobody has booked are withdrawn,
     * those that are missing are published. Fails with a {@link Problem}: {@code 404}, {@code 409}
     * for one that has ended, {@code 412} by {@code precondition}.
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
                            if (!series.isActive()) {
                                throw SeriesProblems.ended();
                            }
                            SeriesPattern pattern = change.apply(series.pattern());
                            var changed =
                                    new Series(
                                            id,
                                            series.version(),
                                            series.doctor(),
                                            pattern,
                                            true,
                                            series.publishedUntil());
                            List<WallClockSlot> wanted =
                                    bounded(
                                            pattern.slots(
                                                    today(opened.calendar()),
                                                    series.publishedUntil()));
                            return store.update(changed)
                                    .then(slots.replan(opened.calendar(), id, wanted));
                        });
        return commands.run(transaction.transactional(command));
    }

    /**
     * Ends a series and withdraws its slots ahead that nobody has booked. Fails with a {@link
     * Problem}: {@code 404}, {@code 412} by {@code precondition}.
     */
    public Mono<Void> end(long id, LongPredicate mayWrite, LongConsumer precondition) {
        Mono<Void> command =
                open(id, mayWrite)
                        .flatMap(opened -> {
                            Series series = opened.series();
                            precondition.accept(series.version());
                            var ended =
                                    new Series(
                                            id,
                                            series.version(),
                                            series.doctor(),
                                            series.pattern(),
                                            false,
                                            series.publishedUntil());
                            return series.isActive()
                                    ? store.update(ended)
                                            .then(slots.replan(opened.calendar(), id, List.of()))
                                            .then()
                                    : Mono.empty();
                        });
        return commands.run(transaction.transactional(command));
    }

    private Mono<Opened> open(long id, LongPredicate mayWrite) {
        return store.find(id)
                .filter(series -> mayWrite.test(series.doctor()))
                .flatMap(series ->
                        calendars
                                .open(series.doctor())
                                .zipWhen(calendar -> store.lock(id), Opened::new))
                .switchIfEmpty(Mono.error(SeriesProblems::notFound));
    }

    private LocalDate today(DoctorCalendar calendar) {
        return LocalDate.now(clock.withZone(calendar.zone()));
    }

    private static List<WallClockSlot> bounded(List<WallClockSlot> slots) {
        if (slots.size() > BulkCreation.MAX_SLOTS) {
            throw SeriesProblems.tooMany(BulkCreation.MAX_SLOTS);
        }
        return slots;
    }

    private record Opened(DoctorCalendar calendar, Series series) {}
}
