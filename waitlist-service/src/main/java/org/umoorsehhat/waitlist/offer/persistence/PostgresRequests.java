package org.umoorsehhat.waitlist.offer.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.offer.rules.RequestAnswer;
import org.umoorsehhat.waitlist.offer.rules.SeatRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Seats asked for, to be read. {@link LockedSlot} changes them. */
@Repository
public class PostgresRequests {

    private static final String UNANSWERED =
            """
            SELECT * FROM seat_request WHERE answer IS NULL AND asked_at < :before ORDER BY asked_at LIMIT :limit
            """;

    private static final String WAS_TOLD =
            """
            SELECT coalesce(e.notice_at >= r.asked_at, false) FROM seat_request r JOIN entry e ON e.id = r.entry_id WHERE r.id = :id
            """;

    private final DatabaseClient database;

    PostgresRequests(DatabaseClient database) {
        this.database = database;
    }

    /** A request that has no answer; empty when it has one. */
    public Mono<SeatRequest> open(UUID requestId) {
        return database.sql("SELECT * FROM seat_request WHERE id = :id AND answer IS NULL")
                .bind("id", requestId)
                .map(PostgresRequests::request)
                .one();
    }

    /** A request's answer so far. */
    public Mono<RequestAnswer> answerTo(UUID requestId) {
        return database.sql(
                        "SELECT coalesce(answer, 'open') AS answer FROM seat_request WHERE id = :id")
                .bind("id", requestId)
                .mapValue(String.class)
                .one()
                .map(RequestAnswer::of);
    }

    /** Whether the patient was told that something may be free since the seat was asked for. */
    public Mono<Boolean> wasTold(UUID requestId) {
        return database.sql(WAS_TOLD).bind("id", requestId).mapValue(Boolean.class).one();
    }

    /** Open requests older than {@code before}: something has gone wrong with them. */
    public Flux<SeatRequest> unanswered(Instant before, int limit) {
        return database.sql(UNANSWERED)
                .bind("before", before)
                .bind("limit", limit)
                .map(PostgresRequests::request)
                .all();
    }

    private static SeatRequest request(Readable row) {
        return new SeatRequest(
                required(row, "id", UUID.class),
                required(row, "entry_id", Long.class),
                required(row, "slot_id", Long.class),
                required(row, "by_hand", Boolean.class));
    }
}
