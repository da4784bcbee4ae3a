package org.umoorsehhat.booking.online.persistence;

import static org.umoorsehhat.booking.persistence.Columns.code;
import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlinePayment.State;
import reactor.core.publisher.Mono;

/** What patients were asked to pay online, and what came. */
@Repository
public class PostgresOnlinePayments {

    private final DatabaseClient database;

    PostgresOnlinePayments(DatabaseClient database) {
        this.database = database;
    }

    /** Asks for it, unless somebody was asked for the same already: then that one is given. */
    public Mono<OnlinePayment> open(OnlinePayment payment, Instant now) {
        return database.sql(
                        """
                        INSERT INTO online_payment AS p (id, booking_reference, reference, appointment_id, patient_id, kind, amount, currency, created_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        ON CONFLICT (booking_reference, kind, amount, currency) WHERE state = 'open'
                        DO UPDATE SET appointment_id = excluded.appointment_id RETURNING p.*
                        """)
                .bind(0, payment.id())
                .bind(1, payment.bookingReference())
                .bind(2, payment.reference())
                .bind(3, payment.appointment())
                .bind(4, payment.patient())
                .bind(5, payment.isDeposit() ? "deposit" : "payment")
                .bind(6, payment.amount())
                .bind(7, payment.currency())
                .bind(8, now)
                .map(PostgresOnlinePayments::row)
                .one();
    }

    public Mono<OnlinePayment> find(UUID id) {
        return database.sql("SELECT * FROM online_payment WHERE id = $1")
                .bind(0, id)
                .map(PostgresOnlinePayments::row)
                .one();
    }

    /** Locked until the end of the transaction: of two who hear of the money the second waits. */
    public Mono<OnlinePayment> lock(UUID id) {
        return database.sql("SELECT * FROM online_payment WHERE id = $1 FOR NO KEY UPDATE")
                .bind(0, id)
                .map(PostgresOnlinePayments::row)
                .one();
    }

    /** The provider has told what it calls it; what it told before counts. */
    public Mono<Void> known(UUID id, String intent) {
        return database.sql(
                        "UPDATE online_payment SET intent = $2 WHERE id = $1 AND intent IS NULL")
                .bind(0, id)
                .bind(1, intent)
                .then();
    }

    /** Nobody can pay it any more. */
    public Mono<Void> cancelled(UUID id) {
        return database.sql(
                        "UPDATE online_payment SET state = 'cancelled' WHERE id = $1 AND state = 'open'")
                .bind(0, id)
                .then();
    }

    /**
     * Its money came.
     *
     * @param taken what of it is in the ledger
     */
    public Mono<Void> received(
            OnlinePayment payment,
            String intent,
            BigDecimal arrived,
            String currency,
            BigDecimal taken,
            Instant now) {
        return database.sql(
                        """
                        UPDATE online_payment SET state = 'received', intent = $2, arrived = $3, arrived_currency = $4, taken = $5, arrived_at = $6
                        WHERE id = $1\
                        """)
                .bind(0, payment.id())
                .bind(1, intent)
                .bind(2, arrived)
                .bind(3, currency)
                .bind(4, taken)
                .bind(5, now)
                .then();
    }

    static OnlinePayment row(Readable row) {
        return new OnlinePayment(
                required(row, "id", UUID.class),
                row.get("intent", String.class),
                required(row, "booking_reference", UUID.class),
                required(row, "reference", String.class),
                required(row, "appointment_id", Long.class),
                required(row, "patient_id", Long.class),
                required(row, "kind", String.class).equals("deposit"),
                required(row, "amount", BigDecimal.class),
                required(row, "currency", String.class),
                code(row, "state", State.class));
    }
}
