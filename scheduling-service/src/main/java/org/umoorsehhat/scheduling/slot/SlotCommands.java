package org.umoorsehhat.scheduling.slot;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.chassis.database.Commands;
import org.umoorsehhat.chassis.idempotency.Idempotency;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.Remembered;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Creates, changes and withdraws single slots. */
@Service
public class SlotCommands {

    private final Calendars calendars;
    private final Slots slots;
    private final SlotChanges changes;
    private final SlotPublication publication;
    private final Commands commands;
    private final Idempotency idempotency;
    private final TransactionalOperator transaction;
    private final Clock clock;

    SlotCommands(
            Calendars calendars,
            Slots slots,
            SlotChanges changes,
            SlotPublication publication,
            Commands commands,
            Idempotency idempotency,
            TransactionalOperator transaction,
            Clock clock) {
        this.calendars = calendars;
        this.slots = slots;
        this.changes = changes;
        this.publication = publication;
        this.commands = commands;
        this.idempotency = idempotency;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Creates a slot and gives its number. Fails with a {@link Problem}: {@code 400} for a doctor
     * who is unknown or not active, a time that is past or that the clock skips, {@code 409} for an
     * overlap.
     */
    public Mono<Long> create(long doctor, WallClockSlot slot, boolean open, IdempotencyKey key) {
        Mono<Remembered> command =
                calendars
                        .openForNewSlots(doctor)
                        .flatMap(calendar -> create(calendar, slot, open))
                        .map(id -> Remembered.first(201, id));
        return commands.run(idempotency.once(key, command))
                .map(answer -> Long.valueOf(answer.resource()));
    }

    private Mono<Long> create(DoctorCalendar calendar, WallClockSlot slot, boolean open) {
        PlacedSlot placed = place(slot, calendar.zone());
        return publication
                .publish(calendar, new SlotPlan(List.of(placed), List.of()), null, open)
                .map(published -> {
                    if (published.ids().isEmpty()) {
                        throw SlotProblems.overlap();
                    }
                    return published.ids().getFirst();
                });
    }

    /**
     * Changes a slot and gives it back. Fails with a {@link Problem}: {@code 404}, {@code 412} by
     * {@code precondition}, {@code 409} for an overlap, and for one with appointments that would
     * lose its time or seats.
     *
     * @param mayWrite whether the caller may write that doctor's calendar
     * @param precondition refuses a version that the caller does not mean
     */
    public Mono<TimeSlot> change(
            long id,
            Function<TimeSlot, SlotChange> change,
            LongPredicate mayWrite,
            LongConsumer precondition) {
        Mono<TimeSlot> command =
                open(id, mayWrite)
                        .flatMap(slot -> {
                            precondition.accept(slot.version());
                            return change(slot, change.apply(slot));
                        })
                        .then(slots.find(id));
        return commands.run(transaction.transactional(command));
    }

    private Mono<Void> change(TimeSlot slot, SlotChange change) {
        if (slot.state().isWithdrawn()) {
            throw SlotProblems.withdrawn();
        }
        WallClockSlot old = slot.placed().wallClock();
        WallClockSlot wanted = change.applyTo(old);
        boolean open = change.isAvailable() == null ? slot.state().isOpen() : change.isAvailable();
        if (wanted.equals(old) && open == slot.state().isOpen() && !change.opens(slot)) {
            return Mono.empty();
        }
        PlacedSlot placed = moved(slot, wanted);
        requireRoom(slot, placed);
        return changes.change(slot.id(), placed, open)
                .map(available -> {
                    if (change.opens(slot) && !available) {
                        throw SlotProblems.absent();
                    }
                    return available;
                })
                .then(isMove(slot, placed) ? changes.leaveSeries(slot) : Mono.empty());
    }

    private PlacedSlot moved(TimeSlot slot, WallClockSlot wanted) {
        WallClockSlot old = slot.placed().wallClock();
        boolean sameTime =
                wanted.date().equals(old.date())
                        && wanted.start().equals(old.start())
                        && wanted.end().equals(old.end());
        if (sameTime) {
            return new PlacedSlot(wanted, slot.placed().startsAt(), slot.placed().endsAt());
        }
        return place(wanted, ZoneId.of(slot.doctor().timeZone()));
    }

    private static boolean isMove(TimeSlot slot, PlacedSlot placed) {
        return !slot.placed().startsAt().equals(placed.startsAt())
                || !slot.placed().endsAt().equals(placed.endsAt());
    }

    private static void requireRoom(TimeSlot slot, PlacedSlot placed) {
        int booked = slot.occupancy().booked();
        boolean covers =
                !placed.startsAt().isAfter(slot.placed().startsAt())
                        && !placed.endsAt().isBefore(slot.placed().endsAt());
        if (booked > 0 && !covers) {
            throw SlotProblems.booked(slot, "moved or shortened");
        }
        if (booked > placed.wallClock().capacity()) {
            throw SlotProblems.booked(slot, "given fewer places");
        }
    }

    /**
     * Withdraws a slot. Fails with a {@link Problem}: {@code 404}, {@code 412} by {@code
     * precondition}, {@code 409} for one with appointments.
     */
    public Mono<Void> withdraw(long id, LongPredicate mayWrite, LongConsumer precondition) {
        Mono<Void> command =
                open(id, mayWrite)
                        .flatMap(slot -> {
                            precondition.accept(slot.version());
                            if (slot.state().isWithdrawn()) {
                                throw SlotProblems.withdrawn();
                            }
                            if (slot.occupancy().booked() > 0) {
                                throw SlotProblems.booked(slot, "deleted");
                            }
                            return changes.withdraw(List.of(id)).then(changes.leaveSeries(slot));
                        });
        return commands.run(transaction.transactional(command));
    }

    /** The calendar first, then the slot: whoever changes slots locks in that order. */
    private Mono<TimeSlot> open(long id, LongPredicate mayWrite) {
        return slots.find(id)
                .filter(slot -> mayWrite.test(slot.doctor().id()))
                .flatMap(slot -> calendars.open(slot.doctor().id()).then(slots.lock(id)))
                .filter(TimeSlot::isVisible)
                .switchIfEmpty(Mono.error(SlotProblems::notFound));
    }

    private PlacedSlot place(WallClockSlot slot, ZoneId zone) {
        if (!slot.start().isBefore(slot.end())) {
            throw Problem.invalid("end_time", "must be after start_time");
        }
        PlacedSlot placed = slot.in(zone).orElseThrow(() -> SlotProblems.inGap(zone));
        if (placed.startsAt().isBefore(clock.instant())) {
            throw SlotProblems.past();
        }
        return placed;
    }
}
