package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.persistence.PostgresCalendars;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotChanges;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlotRooms;
import org.umoorsehhat.scheduling.slot.persistence.PostgresSlots;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.ResolvedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit.EditedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotPlan;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;
import reactor.core.publisher.Mono;

/** Creates, changes and withdraws single slots. */
@Service
public class SlotCommands {

    private final PostgresCalendars calendars;
    private final PostgresSlots slots;
    private final PostgresSlotChanges changes;
    private final PostgresSlotRooms rooms;
    private final SlotPublication publication;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    SlotCommands(
            PostgresCalendars calendars,
            PostgresSlots slots,
            PostgresSlotChanges changes,
            PostgresSlotRooms rooms,
            SlotPublication publication,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.calendars = calendars;
        this.slots = slots;
        this.changes = changes;
        this.rooms = rooms;
        this.publication = publication;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Creates a slot and gives its number. Fails with a {@link RefusedException} for a doctor who
     * is unknown or not active, a time that is past or that the clock skips, and an overlap.
     */
    public Mono<Long> create(long doctor, WallClockSlot slot, boolean open, IdempotencyKey key) {
        Mono<Remembered> command =
                calendars
                        .openForNewSlots(doctor)
                        .flatMap(calendar ->
                                rooms.require(room(slot.room()))
                                        .then(Mono.defer(() -> create(calendar, slot, open))))
                        .map(id -> Remembered.first(201, id));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    private Mono<Long> create(DoctorCalendar calendar, WallClockSlot slot, boolean open) {
        ResolvedSlot resolved = slot.resolveAhead(calendar.zone(), clock.instant());
        return publication
                .publish(calendar, new SlotPlan(List.of(resolved), List.of()), null, open)
                .map(SlotBatch::first);
    }

    /**
     * Changes a slot and gives it back. Fails with a {@link RefusedException} for one that is not
     * there, an overlap, and one with appointments that would lose its time or seats; and as {@code
     * precondition} does.
     *
     * @param room where {@code edit} puts it; absent: in none, or where it is
     * @param mayWrite whether the caller may write that doctor's calendar
     * @param precondition refuses a version that the caller does not mean
     */
    public Mono<TimeSlot> change(
            long id,
            @Nullable Long room,
            Function<TimeSlot, SlotEdit> edit,
            LongPredicate mayWrite,
            LongConsumer precondition) {
        Mono<TimeSlot> command =
                open(id, room, mayWrite)
                        .flatMap(slot -> {
                            precondition.accept(slot.version());
                            return Mono.justOrEmpty(edit.apply(slot).applyTo(slot, clock.instant()))
                                    .flatMap(edited -> store(slot, edited));
                        })
                        .then(slots.find(id));
        return commands.run(transaction.transactional(command));
    }

    private Mono<Void> store(TimeSlot slot, EditedSlot edited) {
        return changes.change(slot.id(), edited.time(), edited.isOpen())
                .flatMap(changed -> {
                    edited.requireOpened(changed);
                    return edited.isMoved() ? changes.leaveSeries(slot) : Mono.empty();
                });
    }

    /**
     * Withdraws a slot. Fails with a {@link RefusedException} for one that is not there or has
     * appointments, and as {@code precondition} does.
     */
    public Mono<Void> withdraw(long id, LongPredicate mayWrite, LongConsumer precondition) {
        Mono<Void> command =
                open(id, null, mayWrite)
                        .flatMap(slot -> {
                            precondition.accept(slot.version());
                            slot.requireWithdrawable();
                            return changes.withdraw(List.of(id)).then(changes.leaveSeries(slot));
                        });
        return commands.run(transaction.transactional(command));
    }

    /** The calendar first, then room and slot: whoever changes slots locks in that order. */
    private Mono<TimeSlot> open(long id, @Nullable Long room, LongPredicate mayWrite) {
        return slots.find(id)
                .filter(slot -> mayWrite.test(slot.doctor().id()))
                .flatMap(slot ->
                        calendars
                                .open(slot.doctor().id())
                                .then(rooms.require(room(room)))
                                .then(Mono.defer(() -> slots.lock(id))))
                .filter(TimeSlot::isVisible)
                .switchIfEmpty(Mono.error(SlotRefusals::notFound));
    }

    private static List<@Nullable Long> room(@Nullable Long room) {
        return room == null ? List.of() : List.of(room);
    }
}
