package org.umoorsehhat.booking.availability.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.availability.rules.RuleExemption;
import org.umoorsehhat.booking.availability.rules.Wish;
import reactor.core.publisher.Flux;

/** Who of those who offer a service is free at a time. */
@Repository
public class PostgresFreeDoctors {

    /** So many are tried one after the other. */
    private static final int MOST = 10;

    /** An hour around the day is for zones in which it does not begin at midnight. */
    static final String DOCTORS =
            FreeTimesSql.PARTS
                    + """
                    , free AS MATERIALIZED (
                        SELECT o.doctor_id, o.service_id, o.time_zone FROM offer o WHERE EXISTS (
                            SELECT FROM slot s
                            WHERE s.doctor_id = o.doctor_id AND %s AND %s AND (:slot::bigint IS NULL OR s.id = :slot::bigint)))
                    SELECT f.doctor_id, f.service_id FROM free f CROSS JOIN LATERAL (
                        SELECT count(*) AS visits FROM appointment a
                        WHERE a.doctor_id = f.doctor_id AND a.status <> 'cancelled' AND a.local_date = :from::date AND %s) AS day
                    ORDER BY day.visits, f.service_id <> :service::bigint, f.doctor_id LIMIT %d
                    """
                            .formatted(
                                    onTheDay("s", "o"),
                                    FreeTimesSql.canStart("s.local_date = :from::date"),
                                    onTheDay("a", "f"),
                                    MOST);

    private final DatabaseClient database;
    private final Clock clock;

    PostgresFreeDoctors(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param service the number under which the doctor offers it
     */
    public record FreeDoctor(long doctor, long service) {}

    /**
     * Those with a slot that starts then in their zone, and seats for as long as it takes; whoever
     * has the fewest visits that day comes first. At most ten.
     *
     * @param minutes absent for those of the service
     * @param slot in which it begins; absent for any
     * @param exemption of who books
     * @param patient for whom a seat that is held for them counts as free
     */
    public Flux<FreeDoctor> at(
            long service,
            LocalDate date,
            LocalTime time,
            @Nullable Integer minutes,
            @Nullable Long slot,
            long patient,
            RuleExemption exemption,
            int farthestDays) {
        var wish = new Wish(null, service, null, null, date, date, minutes, null);
        return PostgresFreeTimes.bind(
                        database.sql(DOCTORS),
                        wish,
                        exemption,
                        patient,
                        farthestDays,
                        clock.instant())
                .bind("slot", slot == null ? Parameters.in(Long.class) : slot)
                .bind("earliest", time)
                .bind("latest", time.plusSeconds(59))
                .map(row ->
                        new FreeDoctor(
                                required(row, "doctor_id", Long.class),
                                required(row, "service_id", Long.class)))
                .all();
    }

    private static String onTheDay(String of, String zone) {
        return """
        %1$s.starts_at >= :from::date::timestamp AT TIME ZONE %2$s.time_zone - interval '1 hour'
        AND %1$s.starts_at < (:from::date + 1)::timestamp AT TIME ZONE %2$s.time_zone + interval '1 hour'\
        """
                .formatted(of, zone);
    }
}
