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
import org.umoorsehhat.scheduling.persistence.Columns;
import org.umoorsehhat.scheduling.slot.DoctorCalendar;
import org.umoorsehhat.scheduling.slot.Occupancy;
import org.umoorsehhat.scheduling.slot.PlacedSlot;
import org.umoorsehhat.scheduling.slot.SlotChanges;
import org.umoorsehhat.scheduling.slot.SlotProblems;
import org.umoorsehhat.scheduling.slot.TimeSlot;
import org.umoorsehhat.scheduling.slot.WallClockSlot;
import reactor.core.publisher.Mono;

@Component
class SlotChangeTable implements SlotChanges {

    private static final String CREATE =
            """
            INSERT INTO time_slot (doctor_id, series_id, date, start_time, end_time, time_zone, starts_at, ends_at, capacity, is_open, is_available)
            SELECT :doctor, :series, w.date, w.start_time, w.end_time, :zone, w.starts_at, w.ends_at, w.capacity, :open,
                   :open AND NOT EXISTS (SELECT FROM absence a WHERE a.doctor_id = :doctor AND NOT a.is_cancelled
                                         AND tstzrange(a.starts_at, a.ends_at) && tstzrange(w.starts_at, w.ends_at))
            FROM unnest(:dates::date[], :starts::time[], :ends::time[], :starts_at::timestamptz[], :ends_at::timestamptz[], :seats::integer[])
                 WITH ORDINALITY AS w (date, start_time, end_time, starts_at, ends_at, capacity, number)
            ORDER BY w.number
            ON CONFLICT DO NOTHING
            RETURNING id, starts_at
            """;

    private static final String CHANGE =
            """
            UPDATE time_slot s SET date = :date, start_time = :start, end_time = :end, starts_at = :starts_at, ends_at = :ends_at,
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

    private static final String REMOVE =
            """
            WITH gone AS (DELETE FROM time_slot WHERE id = ANY (:ids) RETURNING id, version)
            INSERT INTO outbox (aggregatetype, aggregateid, type, subject, sequence, correlationid, causationid, traceparent)
            SELECT 'scheduling.public.time-slots', id::text, 'org.umoorsehhat.scheduling.time-slot-withdrawn.v1', id::text, version + 1,
                   c.context ->> 'correlation_id', c.context ->> 'causation_id', c.context ->> 'traceparent'
            FROM gone, (SELECT :context::jsonb) AS c (context) ORDER BY id
            """;

    private final DatabaseClient database;
    private final SlotOutbox outbox;

    SlotChangeTable(DatabaseClient database, SlotOutbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Mono<List<Created>> create(
            DoctorCalendar calendar,
            Collection<PlacedSlot> slots,
            boolean open,
            @Nullable Long series) {
        var statement =
                database.sql(CREATE)
                        .bind("doctor", calendar.doctor())
                        .bind("zone", calendar.zone().getId())
                        .bind("open", open)
                        .bind("dates", of(slots, s -> s.wallClock().date(), new LocalDate[0]))
                        .bind("starts", of(slots, s -> s.wallClock().start(), new LocalTime[0]))
                        .bind("ends", of(slots, s -> s.wallClock().end(), new LocalTime[0]))
                        .bind("starts_at", of(slots, PlacedSlot::startsAt, new Instant[0]))
                        .bind("ends_at", of(slots, PlacedSlot::endsAt, new Instant[0]))
                        .bind("seats", of(slots, s -> s.wallClock().capacity(), new Integer[0]));
        return nullable(statement, "series", series, Long.class)
                .map(row -> {
                    var columns = new Columns(row);
                    return new Created(columns.number("id"), columns.instant("starts_at"));
                })
                .all()
                .collectList()
                .flatMap(created ->
                        outbox.publish(
                                        SlotFact.PUBLISHED,
                                        created.stream().map(Created::id).toList())
                                .thenReturn(created));
    }

    private static <T> T[] of(
            Collection<PlacedSlot> slots, Function<PlacedSlot, T> part, T[] type) {
        return slots.stream().map(part).toList().toArray(type);
    }

    @Override
    public Mono<Boolean> change(long id, PlacedSlot placed, boolean open) {
        WallClockSlot wallClock = placed.wallClock();
        return database.sql(CHANGE)
                .bind("id", id)
                .bind("date", wallClock.date())
                .bind("start", wallClock.start())
                .bind("end", wallClock.end())
                .bind("starts_at", placed.startsAt())
                .bind("ends_at", placed.endsAt())
                .bind("seats", wallClock.capacity())
                .bind("open", open)
                .mapValue(Boolean.class)
                .one()
                .onErrorMap(DataIntegrityViolationException.class, clash -> SlotProblems.overlap())
                .flatMap(available ->
                        outbox.publish(SlotFact.CHANGED, List.of(id)).thenReturn(available));
    }

    @Override
    public Mono<Void> leaveSeries(TimeSlot slot) {
        TimeSlot.Origin series = slot.series();
        if (series == null) {
            return Mono.empty();
        }
        return database.sql(
                        """
                        WITH gap AS (INSERT INTO slot_series_gap (series_id, date, start_time) VALUES (:series, :date, :start)
                                     ON CONFLICT DO NOTHING)
                        UPDATE time_slot SET series_id = NULL WHERE id = :id
                        """)
                .bind("series", series.id())
                .bind("date", slot.placed().wallClock().date())
                .bind("start", slot.placed().wallClock().start())
                .bind("id", slot.id())
                .then();
    }

    @Override
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
                .flatMap(withdrawn -> outbox.publish(SlotFact.WITHDRAWN, withdrawn));
    }

    @Override
    public Mono<Void> followAbsences(long doctor, Instant from, Instant to, Instant now) {
        return database.sql(FOLLOW_ABSENCES)
                .bind("doctor", doctor)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now)
                .mapValue(Long.class)
                .all()
                .collectList()
                .flatMap(changed -> outbox.publish(SlotFact.CHANGED, changed));
    }

    @Override
    public Mono<Boolean> report(long id, Occupancy occupancy, long version, long slotVersion) {
        return database.sql(
                        """
                        UPDATE time_slot SET booked = :booked, held = :held, occupancy_version = :version, booked_version = :slot_version
                        WHERE id = :id AND occupancy_version < :version
                        RETURNING is_withdrawn AND booked + held = 0 AND booked_version >= time_slot.version
                        """)
                .bind("id", id)
                .bind("booked", occupancy.booked())
                .bind("held", occupancy.held())
                .bind("version", version)
                .bind("slot_version", slotVersion)
                .mapValue(Boolean.class)
                .one();
    }

    @Override
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
