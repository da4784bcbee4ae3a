package org.umoorsehhat.booking.payment.persistence;

import static org.umoorsehhat.booking.persistence.Columns.code;
import static org.umoorsehhat.booking.persistence.Columns.optionalCode;
import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.payment.rules.LedgerEntry;
import org.umoorsehhat.booking.payment.rules.LedgerRow;
import org.umoorsehhat.booking.payment.rules.OnlineMoney;
import org.umoorsehhat.booking.payment.rules.PaymentFilter;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;
import org.umoorsehhat.booking.persistence.Conditions;
import org.umoorsehhat.booking.rules.Codes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the ledger; what is added to it is part of the change that it belongs to. */
@Repository
public class PostgresPayments {

    private final DatabaseClient database;

    PostgresPayments(DatabaseClient database) {
        this.database = database;
    }

    /** All of a booking, the oldest first. */
    public Flux<LedgerRow> of(UUID bookingReference) {
        return database.sql("SELECT * FROM payment WHERE booking_reference = $1 ORDER BY id")
                .bind(0, bookingReference)
                .map(PostgresPayments::row)
                .all();
    }

    /** What of a booking came through a provider, and how the rest was paid. */
    public Mono<OnlineMoney> online(UUID bookingReference) {
        return database.sql(
                        """
                        SELECT sum(p.taken - (SELECT coalesce(sum(r.amount), 0) FROM online_refund r
                                              WHERE r.online_payment = p.id AND r.cause = 'refunded')) AS free,
                               (SELECT l.method FROM payment l WHERE l.booking_reference = $1 AND l.kind <> 'refund' AND l.by_sub <> $2
                                ORDER BY l.id DESC LIMIT 1) AS method
                        FROM online_payment p WHERE p.booking_reference = $1 AND p.taken > 0 HAVING count(*) > 0\
                        """)
                .bind(0, bookingReference)
                .bind(1, LedgerEntry.PROVIDER)
                .map(row ->
                        new OnlineMoney(
                                required(row, "free", BigDecimal.class),
                                optionalCode(row, "method", PaymentMethod.class)))
                .one()
                .defaultIfEmpty(OnlineMoney.NONE);
    }

    /** In which language a patient is written to. */
    public Mono<String> languageOf(long patient) {
        return database.sql("SELECT locale FROM patient WHERE id = $1")
                .bind(0, patient)
                .mapValue(String.class)
                .one();
    }

    /**
     * Rows, the newest first.
     *
     * @param before id of the row after the first one wanted; absent for the newest
     */
    public Flux<LedgerRow> find(PaymentFilter filter, @Nullable Long before, int limit, long skip) {
        Conditions condition = conditions(filter, before);
        return condition
                .bind(
                        database.sql(
                                "SELECT * FROM payment%s ORDER BY id DESC LIMIT %d OFFSET %d"
                                        .formatted(condition.where(), limit, skip)))
                .map(PostgresPayments::row)
                .all();
    }

    /** How many there are: exact up to 1,000, as all lists count. */
    public Mono<Long> count(PaymentFilter filter) {
        Conditions condition = conditions(filter, null);
        return condition
                .bind(
                        database.sql(
                                "SELECT count(*) FROM (SELECT FROM payment%s LIMIT 1000) AS counted"
                                        .formatted(condition.where())))
                .mapValue(Long.class)
                .one();
    }

    private static Conditions conditions(PaymentFilter filter, @Nullable Long before) {
        return new Conditions()
                .and("at >= $%d", filter.from())
                .and("at < $%d", filter.to())
                .and("doctor_id = $%d", filter.doctor())
                .and("method = $%d", filter.method() == null ? null : Codes.of(filter.method()))
                .and("currency = $%d", filter.currency())
                .and("id < $%d", before);
    }

    private static LedgerRow row(Readable row) {
        return new LedgerRow(
                required(row, "id", Long.class),
                required(row, "receipt_no", Integer.class),
                new LedgerEntry(
                        required(row, "booking_reference", UUID.class),
                        required(row, "appointment_id", Long.class),
                        required(row, "doctor_id", Long.class),
                        required(row, "patient_id", Long.class),
                        code(row, "kind", LedgerEntry.Kind.class),
                        required(row, "amount", BigDecimal.class),
                        required(row, "currency", String.class),
                        code(row, "method", PaymentMethod.class),
                        row.get("reason", String.class),
                        required(row, "at", Instant.class),
                        required(row, "by_role", String.class),
                        required(row, "by_sub", String.class),
                        required(row, "by_name", String.class),
                        required(row, "receipt_year", Integer.class)));
    }
}
