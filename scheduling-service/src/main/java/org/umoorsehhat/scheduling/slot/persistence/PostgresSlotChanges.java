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
import org.umoorsehhat.scheduling.slot.rules.CreatedSlot;
import org.umoorsehhat.scheduling.slot.rules.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.rules.OccupancyReport;
import org.umoorsehhat.scheduling.slot.rules.ResolvedSlot;
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

    private static final String CREATE =
            """
            INSERT INTO time_slot (doctor_id, series_id, date, start_time, end_time, fold, time_zone, starts_at, ends_at, capacity, is_open, is_available)
            SELECT :doctor, :series, w.date, w.start_time, w.end_time, w.fold, :zone, w.starts_at, w.ends_at, w.capacity, :open,
                   :open AND NOT EXISTS (SELECT FROM absence a WHERE a.doctor_id = :doctor AND NOT a.is_cancelled
                                         AND tstzrange(a.starts_at, a.ends_at) && tstzrange(w.starts_at, w.ends_at))
            FROM unnest(:dates::date[], :starts::time[], :ends::time[], :folds::smallint[], :starts_at::timestamptz[], :ends_at::timestamptz[], :seats::integer[])
                 WITH ORDINALITY AS w (date, start_time, end_time, fold, starts_at, ends_at, capacity, number)
            ORDER BY w.number
            ON CONFLICT DO NOTHING
            RETURNING id, starts_at
            """;

    private static final String CHANGE =
            """
            UPDATE time_slot s SET date = :date, start_time = :start, end_time = :end, fold = :fold, starts_at = :starts_at, ends_at = :ends_at,
                   capacity = :seats, is_open = :open, version = version + 1, updated_at = now(),
                   is_available = :open AND NOT EXISTS (SELECT FROM absence a WHERE a.doctor_id = s.doctor_id AND NOT a.is_cancelled
                                                        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(:starts_at, :ends_at))
            WHERE id = :id RETURNING is_available
            """;

    private static final String FOLLOW_ABSENCES =
            """
            UPDATE time_slot SET is_available = NOT is_available, version = version + 1, updated_at = now()
            WHERE id IN (SELECT s.id FROM time_slot s
                         WHERE s.doctor_id = :doctor AND s.is_open AND NOT s.is_withdrawn AND s.ends_at > :now
                           AND tstzrange(s.starts_at, s.ends_at) && tstzrange(:from, :to)
                           AND s.is_available = EXISTS (SELECT FROM absence a WHERE a.doctor_id = :doctor AND NOT a.is_cancelled
                                                        AND tstzrange(a.starts_at, a.ends_at) && tstzrange(s.starts_at, s.ends_at))
                         ORDER BY s.id FOR NO KEY UPDATE)
            RETURNING id
            """;

    private static final String REPORT =
            """
            WITH reported AS MATERIALIZED (
                SELECT s.id, r.booked, r.held, r.version, r.slot_version
                FROM unnest(:ids::bigint[], :booked::int[], :held::int[], :versions::bigint[], :slot_versions::bigint[])
                         AS r (id, booked, held, version, slot_version)
                     JOIN time_slot s ON s.id = r.id
                ORDER BY s.id FOR NO KEY UPDATE OF s
            ), updated AS (
                UPDATE time_slot s SET booked = r.booked, held = r.held, occupancy_version = r.version, booked_version = r.slot_version
                FROM reported r WHERE s.id = r.id AND s.occupancy_version < r.version
                RETURNING s.id, s.is_withdrawn AND s.booked + s.held = 0 AND s.booked_version >= s.version AS is_over
            )
            SELECT id FROM updated WHERE is_over ORDER BY id
            """;

    private static final String REMOVE =
            """
            WITH gone AS (DELETE FROM time_slot WHERE id = ANY (:ids) RETURNING id, version)
            INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, correlationid, causationid, traceparent, is_bulk)
            SELECT '%s', s.id::text, '%s', s.id::text, s.version + 1,
                   c.context ->> 'correlation_id', c.context ->> 'causation_id', c.context ->> 'traceparent', %s
            FROM gone s, (SELECT :context::jsonb) AS c (context) ORDER BY s.id
            """
                    .formatted(SlotOutbox.TOPIC, SlotEventType.WITHDRAWN.type, SlotOutbox.IS_BULK);

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
                database.sql(CREATE)
                        .bind("doctor", calendar.doctor())
                        .bind("zone", calendar.zone().getId())
                        .bind("open", open)
                        .bind("dates", of(slots, s -> s.wallClock().date(), new LocalDate[0]))
                        .bind("starts", of(slots, s -> s.wallClock().startTime(), new LocalTime[0]))
                        .bind("ends", of(slots, s -> s.wallClock().endTime(), new LocalTime[0]))
                        .bind("folds", of(slots, s -> (short) s.wallClock().fold(), new Short[0]))
                        .bind("starts_at", of(slots, ResolvedSlot::startsAt, new Instant[0]))
                        .bind("ends_at", of(slots, ResolvedSlot::endsAt, new Instant[0]))
                        .bind("seats", of(slots, s -> s.wallClock().capacity(), new Integer[0]));
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

    private static <S, T> T[] of(Collection<S> all, Function<S, T> part, T[] type) {
        return all.stream().map(part).toList().toArray(type);
    }

    /**
     * Stores time, capacity and openness of a slot and counts its version up. Fails with {@code
     * 409} when it would overlap another slot of the doctor.
     *
     * @return whether it is available now: a doctor who is away closes it
     */
    public Mono<Boolean> change(long id, ResolvedSlot time, boolean open) {
        WallClockSlot wallClock = time.wallClock();
        return database.sql(CHANGE)
                .bind("id", id)
                .bind("date", wallClock.date())
                .bind("start", wallClock.startTime())
                .bind("end", wallClock.endTime())
                .bind("fold", (short) wallClock.fold())
                .bind("starts_at", time.startsAt())
                .bind("ends_at", time.endsAt())
                .bind("seats", wallClock.capacity())
                .bind("open", open)
                .mapValue(Boolean.class)
                .one()
                .onErrorMap(DataIntegrityViolationException.class, clash -> SlotRefusals.overlap())
                .flatMap(available ->
                        outbox.publish(SlotEventType.CHANGED, List.of(id)).thenReturn(available));
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
     * Closes and opens the slots of a doctor that touch a time and have not ended, as absences say
     * now.
     */
    public Mono<Void> followAbsences(long doctor, Instant from, Instant to, Instant now) {
        return database.sql(FOLLOW_ABSENCES)
                .bind("doctor", doctor)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now)
                .mapValue(Long.class)
                .all()
                .collectList()
                .flatMap(changed -> outbox.publish(SlotEventType.CHANGED, changed));
    }

    /**
     * Takes over what booking-service says, unless something newer is here. Needs no open calendar,
     * and makes no event. Locks the slots in order of number.
     *
     * @param reports of each slot one
     * @return the slots that are withdrawn, empty, and booking knows: they can go
     */
    public Mono<List<Long>> report(Collection<OccupancyReport> reports) {
        return database.sql(REPORT)
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
                        database.sql(REMOVE)
                                .bind("ids", ids.toArray(Long[]::new))
                                .bind("context", Json.of(context.toJson()))
                                .fetch()
                                .rowsUpdated());
    }
}
