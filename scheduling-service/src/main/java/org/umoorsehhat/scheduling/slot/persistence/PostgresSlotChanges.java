package org.umoorsehhat.scheduling.slot.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.rules.RefusedException;
import org.umoorsehhat.scheduling.slot.rules.CreatedSlot;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.OccupancyReport;
import org.umoorsehhat.scheduling.slot.rules.ResolvedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotEdit.ChangedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotRefusals;
import org.umoorsehhat.scheduling.slot.rules.SlotSeries;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import org.umoorsehhat.scheduling.slot.rules.WallClockSlot;
import reactor.core.publisher.Mono;

/**
 * Changes the slots. Whoever calls this has opened the doctor's calendar before, unless said
 * otherwise. Each change puts its events into the outbox.
 */
@Component
public class PostgresSlotChanges {

    /** The constraint by which no two slots have one room at one time. */
    private static final String ROOM_TAKEN = "time_slot_room";

    private final DatabaseClient database;
    private final SlotOutbox outbox;

    PostgresSlotChanges(DatabaseClient database, SlotOutbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Creates slots in one statement, and their events in another; what exists or overlaps is left
     * out. They are closed while the doctor is away.
     *
     * @param open what the doctor wants
     * @param series that publishes them
     */
    public Mono<List<CreatedSlot>> create(
            DoctorCalendar calendar,
            Collection<ResolvedSlot> slots,
            boolean open,
            @Nullable Long series) {
        var statement =
                database.sql(SlotChangesSql.CREATE)
                        .bind("doctor", calendar.doctor())
                        .bind("zone", calendar.zone().getId())
                        .bind("open", open)
                        .bind("dates", of(slots, s -> s.wallClock().date(), new LocalDate[0]))
                        .bind("starts", of(slots, s -> s.wallClock().startTime(), new LocalTime[0]))
                        .bind("ends", of(slots, s -> s.wallClock().endTime(), new LocalTime[0]))
                        .bind("folds", of(slots, s -> (short) s.wallClock().fold(), new Short[0]))
                        .bind("starts_at", of(slots, ResolvedSlot::startsAt, new Instant[0]))
                        .bind("ends_at", of(slots, ResolvedSlot::endsAt, new Instant[0]))
                        .bind("seats", of(slots, s -> s.wallClock().capacity(), new Integer[0]))
                        .bind("rooms", of(slots, PostgresSlotChanges::room, new Long[0]));
        return nullable(statement, "series", series, Long.class)
                .map(row -> {
                    var columns = new RowReader(row);
                    return new CreatedSlot(columns.number("id"), columns.instant("starts_at"));
                })
                .all()
                .collectList()
                .flatMap(created ->
                        outbox.publish(
                                        SlotEventType.PUBLISHED,
                                        created.stream().map(CreatedSlot::id).toList())
                                .thenReturn(created));
    }

    /** 0 for none. */
    private static long room(ResolvedSlot slot) {
        Long room = slot.wallClock().room();
        return room == null ? 0 : room;
    }

    private static <S, T> T[] of(Collection<S> all, Function<S, T> part, T[] type) {
        return all.stream().map(part).toList().toArray(type);
    }

    /**
     * Stores time, capacity and openness of a slot and counts its version up. Fails with {@code
     * 409} when it would overlap another slot of the doctor, or another one in its room.
     *
     * @return what it has become: a doctor who is away closes it, and a holiday
     */
    public Mono<ChangedSlot> change(long id, ResolvedSlot time, boolean open) {
        WallClockSlot wallClock = time.wallClock();
        var statement =
                nullable(database.sql(SlotChangesSql.CHANGE), "room", wallClock.room(), Long.class);
        return statement
                .bind("id", id)
                .bind("date", wallClock.date())
                .bind("start", wallClock.startTime())
                .bind("end", wallClock.endTime())
                .bind("fold", (short) wallClock.fold())
                .bind("starts_at", time.startsAt())
                .bind("ends_at", time.endsAt())
                .bind("seats", wallClock.capacity())
                .bind("open", open)
                .map(row -> {
                    var columns = new RowReader(row);
                    return new ChangedSlot(
                            columns.flag("is_available"), columns.flag("is_holiday"));
                })
                .one()
                .onErrorMap(DataIntegrityViolationException.class, PostgresSlotChanges::clash)
                .flatMap(changed ->
                        outbox.publish(SlotEventType.CHANGED, List.of(id)).thenReturn(changed));
    }

    private static RefusedException clash(DataIntegrityViolationException violation) {
        return String.valueOf(violation.getMessage()).contains(ROOM_TAKEN)
                ? SlotRefusals.roomTaken()
                : SlotRefusals.overlap();
    }

    /** Tells anew of the slots of rooms that have not ended. Needs no open calendar. */
    public Mono<Void> tellOf(Collection<Long> rooms, Instant now) {
        return database.sql(SlotChangesSql.TELL_ROOMS)
                .bind("rooms", rooms.toArray(Long[]::new))
                .bind("now", now)
                .mapValue(Long.class)
                .all()
                .collectList()
                .flatMap(told -> outbox.publish(SlotEventType.CHANGED, told));
    }

    /** Takes a slot out of its series, which will not publish that start again. No event. */
    public Mono<Void> leaveSeries(TimeSlot slot) {
        SlotSeries series = slot.series();
        if (series == null) {
            return Mono.empty();
        }
        return database.sql(
                        """
                        WITH gap AS (INSERT INTO slot_series_gap (series_id, date, start_time, fold) VALUES (:series, :date, :start, :fold)
                                     ON CONFLICT DO NOTHING)
                        UPDATE time_slot SET series_id = NULL WHERE id = :id
                        """)
                .bind("series", series.id())
                .bind("date", slot.time().wallClock().date())
                .bind("start", slot.time().wallClock().startTime())
                .bind("fold", slot.time().wallClock().fold())
                .bind("id", slot.id())
                .then();
    }

    /** Marks slots as withdrawn and counts their versions up. */
    public Mono<Void> withdraw(Collection<Long> ids) {
        return database.sql(
                        """
                        UPDATE time_slot SET is_withdrawn = true, is_available = false, version = version + 1, updated_at = now()
                        WHERE id = ANY (:ids) AND NOT is_withdrawn RETURNING id
                        """)
                .bind("ids", ids.toArray(Long[]::new))
                .mapValue(Long.class)
                .all()
                .collectList()
                .flatMap(withdrawn -> outbox.publish(SlotEventType.WITHDRAWN, withdrawn));
    }

    /**
     * Takes over what booking-service says, unless something newer is here. Needs no open calendar,
     * and makes no event. Locks the slots in order of number.
     *
     * @param reports of each slot one
     * @return the slots that are withdrawn, empty, and booking knows: they can go
     */
    public Mono<List<Long>> report(Collection<OccupancyReport> reports) {
        return database.sql(SlotChangesSql.REPORT)
                .bind("ids", of(reports, OccupancyReport::slot, new Long[0]))
                .bind("booked", of(reports, r -> r.occupancy().booked(), new Integer[0]))
                .bind("held", of(reports, r -> r.occupancy().held(), new Integer[0]))
                .bind("versions", of(reports, OccupancyReport::version, new Long[0]))
                .bind("slot_versions", of(reports, OccupancyReport::slotVersion, new Long[0]))
                .mapValue(Long.class)
                .all()
                .collectList();
    }

    /**
     * Removes slots for good; the event of each is a tombstone. Needs no open calendar, only locked
     * slots.
     */
    public Mono<Long> remove(Collection<Long> ids) {
        return EventContext.current()
                .flatMap(context ->
                        database.sql(SlotChangesSql.REMOVE)
                                .bind("ids", ids.toArray(Long[]::new))
                                .bind("context", Json.of(context.toJson()))
                                .fetch()
                                .rowsUpdated());
    }
}
