package org.umoorsehhat.booking.statistics.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.statistics.rules.Period;
import org.umoorsehhat.booking.statistics.rules.StatisticsRow;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Counts and sums. Every change writes what it adds and takes away; a task folds that into days.
 * Both together are exact at any moment.
 */
@Repository
public class PostgresStatistics {

    /** Doctor 0 is the clinic. */
    public static final String DAYS =
            """
            SELECT local_date, appointment_type, status, currency, sum(appointments)::bigint AS appointments, sum(seats)::bigint AS seats,
                   sum(revenue) AS revenue, sum(unpaid) AS unpaid, sum(prepaid) AS prepaid, sum(capacity)::bigint AS capacity
            FROM (SELECT local_date, appointment_type, status, currency, appointments, seats, revenue, unpaid, prepaid, capacity
                  FROM statistics_day WHERE doctor_id = $1 AND local_date BETWEEN $2 AND $3
                  UNION ALL
                  SELECT local_date, appointment_type, status, currency, appointments, seats, revenue, unpaid, prepaid, capacity
                  FROM statistics_delta
                  WHERE ($1 = 0 OR doctor_id = $1) AND local_date BETWEEN $2 AND $3) AS parts
            GROUP BY 1, 2, 3, 4
            """;

    /** Of the days of each doctor and of the whole clinic; one instance at a time. */
    private static final String FOLD =
            """
            WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(-1) AS is_ours), gone AS (
                DELETE FROM statistics_delta
                WHERE id IN (SELECT id FROM statistics_delta, turn WHERE turn.is_ours ORDER BY id LIMIT $1) RETURNING *
            ), both_levels AS (
                SELECT d.doctor, g.local_date, g.appointment_type, g.status, sum(g.appointments) AS appointments, sum(g.listed) AS listed,
                       sum(g.seats) AS seats, sum(g.revenue) AS revenue, sum(g.unpaid) AS unpaid, sum(g.prepaid) AS prepaid, sum(g.capacity) AS capacity, g.currency
                FROM gone g CROSS JOIN LATERAL (VALUES (g.doctor_id), (0::bigint)) AS d (doctor)
                GROUP BY 1, 2, 3, 4, g.currency
            ), written AS (
                INSERT INTO statistics_day AS s (doctor_id, local_date, appointment_type, status, appointments, listed, seats, revenue, unpaid, prepaid, capacity, currency)
                SELECT * FROM both_levels
                ON CONFLICT (doctor_id, local_date, appointment_type, status, currency) DO UPDATE SET
                    appointments = s.appointments + excluded.appointments, listed = s.listed + excluded.listed,
                    seats = s.seats + excluded.seats, revenue = s.revenue + excluded.revenue,
                    unpaid = s.unpaid + excluded.unpaid, prepaid = s.prepaid + excluded.prepaid, capacity = s.capacity + excluded.capacity
            )
            SELECT count(*)::int FROM gone
            """;

    private final DatabaseClient database;

    PostgresStatistics(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Rows of a doctor, or of the whole clinic; both days are inclusive and of the doctor's zone.
     *
     * @param doctor absent for the clinic
     */
    public Flux<StatisticsRow> of(@Nullable Long doctor, Period period) {
        return database.sql(DAYS)
                .bind(0, doctor == null ? 0L : doctor)
                .bind(1, period.first())
                .bind(2, period.last())
                .map(PostgresStatistics::row)
                .all();
    }

    /** Rows of one patient, counted from the appointments, which are few. */
    public Flux<StatisticsRow> ofPatient(long patient, @Nullable Long doctor, Period period) {
        var statement =
                database.sql(
                                """
                                SELECT local_date, appointment_type, CASE WHEN rescheduled_to IS NOT NULL THEN 'rescheduled' WHEN is_declined THEN 'declined' ELSE status END AS status, currency,
                                       count(*) AS appointments, 0::bigint AS seats,
                                       coalesce(sum(CASE WHEN status = 'completed' THEN amount_paid
                                                         WHEN cancellation_fee_due IS NOT NULL THEN least(coalesce(amount_paid, 0), cancellation_fee_due) END), 0) AS revenue,
                                       coalesce(sum(CASE WHEN status = 'completed' THEN consultation_fee - coalesce(amount_paid, 0)
                                                         WHEN cancellation_fee_due IS NOT NULL THEN greatest(cancellation_fee_due - coalesce(amount_paid, 0), 0) END), 0) AS unpaid,
                                       coalesce(sum(greatest(amount_paid - coalesce(cancellation_fee_due, 0), 0)) FILTER (WHERE status <> 'completed'), 0) AS prepaid, 0::bigint AS capacity
                                FROM appointment
                                WHERE patient_id = :patient AND local_date BETWEEN :from AND :to%s
                                GROUP BY 1, 2, 3, 4
                                """
                                        .formatted(
                                                doctor == null ? "" : " AND doctor_id = :doctor"))
                        .bind("patient", patient)
                        .bind("from", period.first())
                        .bind("to", period.last());
        return (doctor == null ? statement : statement.bind("doctor", doctor))
                .map(PostgresStatistics::row)
                .all();
    }

    /** Folds increments that have gathered; gives how many. */
    public Mono<Integer> fold(int most) {
        return database.sql(FOLD).bind(0, most).mapValue(Integer.class).one();
    }

    private static StatisticsRow row(Readable row) {
        return new StatisticsRow(
                required(row, "local_date", LocalDate.class),
                required(row, "appointment_type", String.class),
                required(row, "status", String.class),
                required(row, "currency", String.class),
                required(row, "appointments", Long.class),
                required(row, "seats", Long.class),
                required(row, "revenue", BigDecimal.class),
                required(row, "unpaid", BigDecimal.class),
                required(row, "prepaid", BigDecimal.class),
                required(row, "capacity", Long.class));
    }
}
