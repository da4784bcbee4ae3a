package org.umoorsehhat.booking.statistics.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.persistence.JsonFunctions;
import org.umoorsehhat.booking.statistics.Statistics;
import org.umoorsehhat.booking.statistics.StatisticsRow;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class StatisticsTable implements Statistics {

    private final DatabaseClient database;
    private final JsonFunctions functions;

    StatisticsTable(DatabaseClient database, JsonFunctions functions) {
        this.database = database;
        this.functions = functions;
    }

    @Override
    public Flux<StatisticsRow> of(@Nullable Long doctor, LocalDate from, LocalDate to) {
        return database.sql("SELECT to_json(s) FROM statistics_rows($1, $2, $3) AS s")
                .bind(0, doctor == null ? 0L : doctor)
                .bind(1, from)
                .bind(2, to)
                .map(row -> functions.read(row, StatisticsRow.class))
                .all();
    }

    @Override
    public Flux<StatisticsRow> ofPatient(
            long patient, @Nullable Long doctor, LocalDate from, LocalDate to) {
        var statement =
                database.sql(
                                """
                                SELECT to_json(s) FROM (
                                    SELECT local_date, appointment_type, status, count(*) AS appointments, 0 AS seats,
                                           coalesce(sum(amount_paid) FILTER (WHERE status = 'completed' AND is_paid), 0) AS revenue,
                                           coalesce(sum(consultation_fee) FILTER (WHERE status = 'completed' AND NOT is_paid), 0) AS unpaid,
                                           0 AS capacity
                                    FROM appointment
                                    WHERE patient_id = :patient AND local_date BETWEEN :from AND :to%s
                                    GROUP BY 1, 2, 3) AS s
                                """
                                        .formatted(
                                                doctor == null ? "" : " AND doctor_id = :doctor"))
                        .bind("patient", patient)
                        .bind("from", from)
                        .bind("to", to);
        return (doctor == null ? statement : statement.bind("doctor", doctor))
                .map(row -> functions.read(row, StatisticsRow.class))
                .all();
    }

    @Override
    public Mono<Integer> fold(int most) {
        return database.sql("SELECT fold_statistics($1)")
                .bind(0, most)
                .mapValue(Integer.class)
                .one();
    }
}
