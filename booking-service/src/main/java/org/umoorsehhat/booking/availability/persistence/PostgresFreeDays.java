package org.umoorsehhat.booking.availability.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.rules.FreeDays;
import org.umoorsehhat.booking.availability.rules.FreeDays.FreeDay;
import org.umoorsehhat.booking.availability.rules.RuleExemption;
import org.umoorsehhat.booking.availability.rules.Wish;
import reactor.core.publisher.Mono;

/** On which days there are free times, of all doctors who do what is wanted: one statement. */
@Repository
public class PostgresFreeDays {

    /**
     * Each day is read by itself, doctor by doctor, whose slots of a day lie side by side, and no
     * further than is counted. What was counted in part does not know the first start, which is
     * then looked up by time. There is a row even where no day is free.
     */
    static final String DAYS =
            FreeTimesSql.PARTS
                    + """
                    , day AS MATERIALIZED (
                        SELECT first_day + i AS day,
                               greatest(min((first_day + i)::timestamp AT TIME ZONE time_zone) - interval '1 hour', :now::timestamptz) AS lower,
                               max((first_day + i + 1)::timestamp AT TIME ZONE time_zone) + interval '1 hour' AS upper
                        FROM zone CROSS JOIN LATERAL generate_series(0, last_day - first_day) AS i GROUP BY 1)
                    SELECT (SELECT minutes FROM wanted) AS minutes, who.doctor_id, who.time_zone, f.*
                    FROM (SELECT CASE WHEN count(*) = 1 THEN min(doctor_id) END AS doctor_id,
                                 CASE WHEN count(DISTINCT time_zone) = 1 THEN min(time_zone) END AS time_zone
                          FROM offer) AS who
                    LEFT JOIN (
                        SELECT d.day, least(c.starts, :most::int)::int AS starts, c.starts > :most::int AS has_more,
                               CASE WHEN c.starts <= :most::int THEN c.first_start ELSE (
                                   SELECT s.start_time FROM slot s
                                   WHERE s.doctor_id = ANY (ARRAY(SELECT doctor_id FROM offer ORDER BY 1))
                                       AND s.starts_at < d.upper AND (s.starts_at, s.doctor_id, s.id) > (d.lower, -1::bigint, -1::bigint) AND %1$s
                                   ORDER BY s.starts_at, s.doctor_id, s.id LIMIT 1) END AS first_start
                        FROM day d CROSS JOIN LATERAL (
                            SELECT count(*) AS starts, min(start_time) AS first_start
                            FROM (SELECT f.start_time FROM offer p CROSS JOIN LATERAL (
                                      SELECT s.start_time FROM slot s
                                      WHERE s.doctor_id = p.doctor_id AND s.starts_at >= d.lower AND s.starts_at < d.upper AND %1$s
                                      OFFSET 0) AS f
                                  LIMIT :most::int + 1) AS counted) AS c
                        WHERE c.starts > 0) AS f ON true
                    ORDER BY f.day
                    """
                            .formatted(FreeTimesSql.canStart("s.local_date = d.day"));

    private final DatabaseClient database;
    private final Clock clock;

    PostgresFreeDays(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Days with a free start, in order.
     *
     * @param exemption of who asks
     * @param holder a patient for whom a seat that is held for them counts as free; absent: none
     * @param farthestDays how many days ahead may be booked
     */
    public Mono<FreeDays> find(
            Wish wish, RuleExemption exemption, @Nullable Long holder, int farthestDays) {
        return PostgresFreeTimes.bind(
                        database.sql(DAYS), wish, exemption, holder, farthestDays, clock.instant())
                .bind("most", FreeDays.MOST_COUNTED)
                .map(Row::of)
                .all()
                .collectList()
                .map(PostgresFreeDays::days);
    }

    private static FreeDays days(List<Row> rows) {
        Row any = rows.getFirst();
        return new FreeDays(
                any.doctor,
                any.timeZone,
                any.minutes,
                rows.stream().flatMap(row -> Stream.ofNullable(row.day)).toList());
    }

    private record Row(
            @Nullable Long doctor, @Nullable String timeZone, int minutes, @Nullable FreeDay day) {

        static Row of(Readable row) {
            LocalDate date = row.get("day", LocalDate.class);
            return new Row(
                    row.get("doctor_id", Long.class),
                    row.get("time_zone", String.class),
                    required(row, "minutes", Integer.class),
                    date == null
                            ? null
                            : new FreeDay(
                                    date,
                                    required(row, "starts", Integer.class),
                                    required(row, "has_more", Boolean.class),
                                    required(row, "first_start", LocalTime.class)));
        }
    }
}
