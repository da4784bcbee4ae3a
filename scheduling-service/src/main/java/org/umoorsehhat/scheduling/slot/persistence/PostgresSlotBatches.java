package org.umoorsehhat.scheduling.slot.persistence;

import static org.umoorsehhat.scheduling.persistence.Bindings.nullable;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.slot.rules.SkippedSlot;
import org.umoorsehhat.scheduling.slot.rules.SlotBatch;
import reactor.core.publisher.Mono;

/** Remembers what requests created, for as long as they may be repeated. */
@Component
public class PostgresSlotBatches {

    private final DatabaseClient database;

    PostgresSlotBatches(DatabaseClient database) {
        this.database = database;
    }

    /** Stores a batch and gives its number. */
    public Mono<Long> add(SlotBatch batch) {
        List<SkippedSlot> skipped = batch.skipped();
        var statement =
                database.sql(
                                """
                                INSERT INTO slot_batch (series_id, slot_ids, skipped_date, skipped_time, skipped_why)
                                VALUES (:series, :slots, :dates, :times, :reasons) RETURNING id
                                """)
                        .bind("slots", batch.slots().toArray(Long[]::new))
                        .bind(
                                "dates",
                                skipped.stream().map(SkippedSlot::date).toArray(LocalDate[]::new))
                        .bind(
                                "times",
                                skipped.stream()
                                        .map(SkippedSlot::startTime)
                                        .toArray(LocalTime[]::new))
                        .bind(
                                "reasons",
                                skipped.stream()
                                        .map(slot -> slot.reason().name())
                                        .toArray(String[]::new));
        return nullable(statement, "series", batch.series(), Long.class).mapValue(Long.class).one();
    }

    public Mono<SlotBatch> find(long id) {
        return database.sql("SELECT * FROM slot_batch WHERE id = :id")
                .bind("id", id)
                .map(PostgresSlotBatches::batch)
                .one();
    }

    public Mono<Long> forgetBefore(Instant time) {
        return database.sql("DELETE FROM slot_batch WHERE created_at < :time")
                .bind("time", time)
                .fetch()
                .rowsUpdated();
    }

    private static SlotBatch batch(Readable row) {
        var columns = new RowReader(row);
        LocalDate[] dates = columns.get("skipped_date", LocalDate[].class);
        LocalTime[] times = columns.get("skipped_time", LocalTime[].class);
        String[] reasons = columns.get("skipped_why", String[].class);
        return new SlotBatch(
                columns.optional("series_id", Long.class),
                List.of(columns.get("slot_ids", Long[].class)),
                IntStream.range(0, dates.length)
                        .mapToObj(n ->
                                new SkippedSlot(
                                        dates[n], times[n], SkippedSlot.Reason.valueOf(reasons[n])))
                        .toList());
    }
}
