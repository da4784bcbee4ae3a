package org.umoorsehhat.waitlist.statistics.persistence;

import static org.umoorsehhat.waitlist.persistence.Columns.required;

import java.time.LocalDate;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.waitlist.statistics.rules.RecoveryReport;
import reactor.core.publisher.Mono;

/** Counts offers, and the seats that they were for. */
@Repository
public class PostgresRecovery {

    /**
     * A row for each status, and one for all. The day of a zone is at most 14 hours away from that
     * of UTC: the first condition is the index's, the second is exact.
     */
    private static final String COUNTED =
            """
            SELECT status, count(*) AS offers, count(DISTINCT (slot_id, starts_at)) AS seats
            FROM offer
            WHERE starts_at >= (:from::date - 1)::timestamp AT TIME ZONE 'UTC'
              AND starts_at < (:to::date + 2)::timestamp AT TIME ZONE 'UTC'
              AND (starts_at AT TIME ZONE time_zone)::date BETWEEN :from AND :to
              AND (:doctor = 0 OR doctor_id = :doctor)
            GROUP BY GROUPING SETS ((status), ())
            """;

    private static final String FULFILLED = "fulfilled";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    private final DatabaseClient database;

    PostgresRecovery(DatabaseClient database) {
        this.database = database;
    }

    /**
     * @param doctor absent for all doctors
     * @param from absent for no bound, as {@code to}
     */
    public Mono<RecoveryReport> report(
            @Nullable Long doctor, @Nullable LocalDate from, @Nullable LocalDate to) {
        return database.sql(COUNTED)
                .bind("from", from == null ? FIRST : from)
                .bind("to", to == null ? LAST : to)
                .bind("doctor", doctor == null ? 0L : doctor)
                .map(row ->
                        new Counted(
                                row.get("status", String.class),
                                required(row, "offers", Long.class),
                                required(row, "seats", Long.class)))
                .all()
                .collectList()
                .map(rows -> {
                    var byStatus = new TreeMap<String, Long>();
                    long offered = 0;
                    long recovered = 0;
                    for (Counted row : rows) {
                        String status = row.status();
                        if (status == null) {
                            offered = row.seats();
                        } else {
                            byStatus.put(status, row.offers());
                            recovered = status.equals(FULFILLED) ? row.seats() : recovered;
                        }
                    }
                    return RecoveryReport.of(from, to, byStatus, offered, recovered);
                });
    }

    private record Counted(@Nullable String status, long offers, long seats) {}
}
