package org.umoorsehhat.booking.seat.persistence;

import java.time.Clock;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.JsonColumns;
import org.umoorsehhat.booking.seat.rules.OverbookedSlot;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import reactor.core.publisher.Mono;

@Repository
public class PostgresOverbookedSlots {

    private static final String OVERBOOKED =
            " FROM slot WHERE was_overbooked AND is_overbooked(slot) AND ends_at > :now";

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    PostgresOverbookedSlots(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Slots not over yet that have more seats taken than they have; the next first. */
    public Mono<Page<OverbookedSlot>> overbooked(PageQuery page) {
        Instant now = clock.instant();
        var slots =
                database.sql(
                                "SELECT to_json(s) FROM (SELECT id AS slot_id, doctor_id AS doctor, local_date AS date, start_time,"
                                        + " end_time, starts_at, capacity, booked, held, is_open, is_withdrawn"
                                        + OVERBOOKED
                                        + " ORDER BY starts_at, id LIMIT :limit OFFSET :offset) AS s")
                        .bind("now", now)
                        .bind("limit", page.limit())
                        .bind("offset", page.offset())
                        .map(row -> json.read(row, OverbookedSlot.class))
                        .all()
                        .collectList();
        var count =
                database.sql("SELECT count(*)" + OVERBOOKED)
                        .bind("now", now)
                        .mapValue(Long.class)
                        .one();
        return slots.flatMap(found -> count.map(n -> page.toPage(found, n)));
    }
}
