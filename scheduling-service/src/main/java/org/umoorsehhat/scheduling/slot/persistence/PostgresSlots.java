package org.umoorsehhat.scheduling.slot.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.scheduling.persistence.RowReader;
import org.umoorsehhat.scheduling.slot.rules.SlotFilter;
import org.umoorsehhat.scheduling.slot.rules.TimeSlot;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the slots. */
@Component
public class PostgresSlots {

    private final DatabaseClient database;

    PostgresSlots(DatabaseClient database) {
        this.database = database;
    }

    /** Of these starts, those at which a slot of the doctor begins. */
    public Mono<List<Instant>> existing(long doctor, Collection<Instant> starts) {
        return database.sql(
                        """
                        SELECT starts_at FROM time_slot
                        WHERE doctor_id = :doctor AND starts_at = ANY (:starts) AND NOT is_withdrawn
                          AND tstzrange(starts_at, ends_at) && tstzrange(:first, :last, '[]')
                        """)
                .bind("doctor", doctor)
                .bind("starts", starts.toArray(Instant[]::new))
                .bind("first", starts.stream().min(Instant::compareTo).orElse(Instant.EPOCH))
                .bind("last", starts.stream().max(Instant::compareTo).orElse(Instant.EPOCH))
                .mapValue(Instant.class)
                .all()
                .collectList();
    }

    /** Finds a slot, withdrawn ones too. */
    public Mono<TimeSlot> find(long id) {
        return database.sql(SlotRow.SELECT + " WHERE s.id = :id")
                .bind("id", id)
                .map(SlotRow::slot)
                .one();
    }

    /**
     * Finds a slot and locks its row until the transaction ends. Open the doctor's calendar before.
     */
    public Mono<TimeSlot> lock(long id) {
        return database.sql(SlotRow.SELECT + " WHERE s.id = :id FOR NO KEY UPDATE OF s")
                .bind("id", id)
                .map(SlotRow::slot)
                .one();
    }

    /** Finds slots, in order of number. */
    public Flux<TimeSlot> find(Collection<Long> ids) {
        return database.sql(SlotRow.SELECT + " WHERE s.id = ANY (:ids) ORDER BY s.id")
                .bind("ids", ids.toArray(Long[]::new))
                .map(SlotRow::slot)
                .all();
    }

    /**
     * Slots of a series that start after {@code now} and are not withdrawn, locked. Open the
     * doctor's calendar before.
     */
    public Mono<List<TimeSlot>> ahead(long series, Instant now) {
        return database.sql(
                        SlotRow.SELECT
                                + " WHERE s.series_id = :series AND s.starts_at > :now AND NOT"
                                + " s.is_withdrawn ORDER BY s.id FOR NO KEY UPDATE OF s")
                .bind("series", series)
                .bind("now", now)
                .map(SlotRow::slot)
                .all()
                .collectList();
    }

    /** Slots of a doctor that touch a time and are not withdrawn, in order of time. */
    public Mono<List<TimeSlot>> during(long doctor, Instant from, Instant to) {
        return database.sql(
                        SlotRow.SELECT
                                + " WHERE s.doctor_id = :doctor AND NOT s.is_withdrawn AND"
                                + " tstzrange(s.starts_at, s.ends_at) && tstzrange(:from, :to)"
                                + " ORDER BY s.starts_at")
                .bind("doctor", doctor)
                .bind("from", from)
                .bind("to", to)
                .map(SlotRow::slot)
                .all()
                .collectList();
    }

    /** Slots of a doctor on a date that are not withdrawn, in order of time. */
    public Mono<List<TimeSlot>> on(long doctor, LocalDate date) {
        return database.sql(
                        SlotRow.SELECT
                                + " WHERE s.doctor_id = :doctor AND s.date = :date AND NOT"
                                + " s.is_withdrawn ORDER BY s.starts_at")
                .bind("doctor", doctor)
                .bind("date", date)
                .map(SlotRow::slot)
                .all()
                .collectList();
    }

    /** Doctors with slots on a date in rooms of a location, in order of number. */
    public Flux<Long> doctorsAt(long location, LocalDate date) {
        return database.sql(
                        """
                        SELECT DISTINCT s.doctor_id FROM time_slot s JOIN room r ON r.id = s.room_id
                        WHERE r.location_id = :location AND s.date = :date AND NOT s.is_withdrawn ORDER BY s.doctor_id
                        """)
                .bind("location", location)
                .bind("date", date)
                .mapValue(Long.class)
                .all();
    }

    /** Ends by starts, of a doctor's slots that touch a time and are not withdrawn. */
    public Mono<Map<Instant, Instant>> times(long doctor, Instant from, Instant to) {
        return database.sql(
                        """
                        SELECT starts_at, ends_at FROM time_slot
                        WHERE doctor_id = :doctor AND NOT is_withdrawn AND tstzrange(starts_at, ends_at) && tstzrange(:from, :to)
                        """)
                .bind("doctor", doctor)
                .bind("from", from)
                .bind("to", to)
                .map(row -> {
                    var columns = new RowReader(row);
                    return Map.entry(columns.instant("starts_at"), columns.instant("ends_at"));
                })
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Numbers of slots of dates before {@code date}, the oldest first, locked. */
    public Flux<Long> before(LocalDate date, int limit) {
        return database.sql(
                        "SELECT id FROM time_slot WHERE date < :date ORDER BY date, start_time, id"
                                + " LIMIT :limit FOR UPDATE SKIP LOCKED")
                .bind("date", date)
                .bind("limit", limit)
                .mapValue(Long.class)
                .all();
    }

    public Mono<List<TimeSlot>> list(SlotFilter filter, ListOrder.Range range, Instant now) {
        var query = new SlotQuery(filter, now);
        return query.page(database, range).map(SlotRow::slot).all().collectList();
    }

    public Mono<Long> count(SlotFilter filter, Instant now) {
        return new SlotQuery(filter, now).count(database).mapValue(Long.class).one();
    }
}
