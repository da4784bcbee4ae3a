package org.umoorsehhat.booking.availability.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.rules.DayRange;
import org.umoorsehhat.booking.availability.rules.FoundTime;
import org.umoorsehhat.booking.availability.rules.PartOfDay;
import org.umoorsehhat.booking.availability.rules.RuleExemption;
import org.umoorsehhat.booking.availability.rules.Wish;
import org.umoorsehhat.booking.directory.rules.LocalTimes;
import org.umoorsehhat.booking.rules.AppointmentLength;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.OrderField;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.words.FoldedText;
import reactor.core.publisher.Mono;

/** Free times of all doctors who do what is wanted: one statement for a page. */
@Repository
public class PostgresFreeTimes {

    private static final ListOrder<FoundTime> EARLIEST =
            ListOrder.ascending(
                    CursorText.DOTS,
                    OrderField.instant("", "starts_at", FoundTime::startsAt),
                    OrderField.number("", "doctor_id", FoundTime::doctorId),
                    OrderField.number("", "id", FoundTime::slotId));

    private static final String COLUMNS =
            "s.id, s.doctor_id, s.local_date, s.start_time, s.time_zone, s.starts_at, "
                    + FreeTimesSql.SEATS
                    + " AS seats";

    private static final String CAN_START =
            FreeTimesSql.canStart(
                    "s.local_date >= coalesce(:from::date, '-infinity') AND s.local_date <= (SELECT last_day FROM place)");

    /**
     * From the place where the last page ended, or from the first day. Of many doctors a row of
     * columns is compared, which is a place in slot_time, and not a range of times: of a range that
     * it does not know the planner thinks that it is small, and would read all of it.
     */
    static final String TIMES =
            FreeTimesSql.PARTS
                    + """
                    , place AS MATERIALIZED (
                        SELECT greatest(lower, :cursor0::timestamptz) AS starts_at, upper, last_day,
                               CASE WHEN :cursor0::timestamptz >= lower THEN :cursor1::bigint ELSE -1 END AS doctor_id,
                               CASE WHEN :cursor0::timestamptz >= lower THEN :cursor2::bigint ELSE -1 END AS id
                        FROM (SELECT greatest(min(first_day::timestamp AT TIME ZONE time_zone) - interval '1 hour', :now::timestamptz) AS lower,
                                     max((last_day + 1)::timestamp AT TIME ZONE time_zone) + interval '1 hour' AS upper,
                                     max(last_day) AS last_day
                              FROM zone) AS span)
                    SELECT t.*, o.doctor_name, o.service_id, (SELECT minutes FROM wanted) AS minutes
                    FROM (SELECT * FROM (
                            (SELECT f.* FROM offer p CROSS JOIN LATERAL (
                                SELECT %1$s FROM slot s
                                WHERE s.doctor_id = p.doctor_id AND s.starts_at >= (SELECT starts_at FROM place) AND %2$s AND %3$s
                                ORDER BY s.starts_at, s.id LIMIT :limit::int) AS f
                             WHERE (SELECT is_of_few FROM wanted))
                            UNION ALL
                            (SELECT %1$s FROM slot s
                             WHERE NOT (SELECT is_of_few FROM wanted) AND s.doctor_id = ANY (ARRAY(SELECT doctor_id FROM offer ORDER BY 1))
                                 AND %2$s AND %3$s
                             ORDER BY s.starts_at, s.doctor_id, s.id LIMIT :limit::int)) AS found
                          ORDER BY starts_at, doctor_id, id LIMIT :limit::int) AS t
                    JOIN offer o ON o.doctor_id = t.doctor_id ORDER BY t.starts_at, t.doctor_id, t.id
                    """
                            .formatted(
                                    COLUMNS,
                                    """
                                    s.starts_at < (SELECT upper FROM place)
                                    AND (s.starts_at, s.doctor_id, s.id)
                                        > ((SELECT starts_at FROM place), (SELECT doctor_id FROM place), (SELECT id FROM place))\
                                    """,
                                    CAN_START);

    private final DatabaseClient database;
    private final Clock clock;

    PostgresFreeTimes(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The earliest first, by cursor.
     *
     * @param exemption of who asks
     * @param holder a patient for whom a seat that is held for them counts as free; absent: none
     * @param farthestDays how many days ahead may be booked
     */
    public Mono<Page<FoundTime>> find(
            Wish wish,
            PageQuery page,
            RuleExemption exemption,
            @Nullable Long holder,
            int farthestDays) {
        Map<String, Object> after = EARLIEST.range(page).values();
        return bind(database.sql(TIMES), wish, exemption, holder, farthestDays, clock.instant())
                .bind("cursor0", or(after.get("cursor0"), Instant.class))
                .bind("cursor1", or(after.get("cursor1"), Long.class))
                .bind("cursor2", or(after.get("cursor2"), Long.class))
                .bind("limit", page.limit())
                .map(PostgresFreeTimes::found)
                .all()
                .collectList()
                .map(rows -> page.toCursorPage(rows, EARLIEST::cursor));
    }

    /** The values that all such statements have. */
    static GenericExecuteSpec bind(
            GenericExecuteSpec statement,
            Wish wish,
            RuleExemption exemption,
            @Nullable Long holder,
            int farthestDays,
            Instant now) {
        PartOfDay part = wish.part();
        return statement
                .bind("service", or(wish.service(), Long.class))
                .bind("doctor", or(wish.doctor(), Long.class))
                .bind("specialty", or(folded(wish.specialty()), String.class))
                .bind("location", or(folded(wish.location()), String.class))
                .bind("exempt", exemption.isEverywhere())
                .bind("exemptDoctor", or(exemption.doctor(), Long.class))
                .bind("holder", or(holder, Long.class))
                .bind("minutes", or(wish.minutes(), Integer.class))
                .bind("usual", AppointmentLength.USUAL)
                .bind("shortest", AppointmentLength.SHORTEST)
                .bind("longest", AppointmentLength.LONGEST)
                .bind("from", or(wish.from(), LocalDate.class))
                .bind("to", or(wish.to(), LocalDate.class))
                .bind("days", DayRange.MOST_DAYS)
                .bind("farthest", farthestDays)
                .bind("now", now)
                .bind("earliest", part == null ? LocalTime.MIN : part.from())
                .bind("latest", part == null ? LocalTime.MAX : part.to());
    }

    private static @Nullable String folded(@Nullable String words) {
        return words == null ? null : FoldedText.of(words.strip());
    }

    private static Object or(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : value;
    }

    private static FoundTime found(Readable row) {
        Instant startsAt = required(row, "starts_at", Instant.class);
        String zone = required(row, "time_zone", String.class);
        return new FoundTime(
                required(row, "doctor_id", Long.class),
                required(row, "doctor_name", String.class),
                row.get("service_id", Long.class),
                zone,
                required(row, "id", Long.class),
                required(row, "local_date", LocalDate.class),
                required(row, "start_time", LocalTime.class),
                LocalTimes.fold(startsAt, ZoneId.of(zone)),
                startsAt,
                required(row, "minutes", Integer.class),
                required(row, "seats", Integer.class));
    }
}
