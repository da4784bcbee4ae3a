package org.umoorsehhat.booking.online.persistence;

import static org.umoorsehhat.booking.persistence.Columns.code;
import static org.umoorsehhat.booking.persistence.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.booking.online.rules.OnlineHistory;
import org.umoorsehhat.booking.online.rules.OnlineHistory.Returned;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what became of payments online. */
@Repository
public class PostgresOnlineHistory {

    private final DatabaseClient database;

    PostgresOnlineHistory(DatabaseClient database) {
        this.database = database;
    }

    /** All of a booking, the oldest first. */
    public Flux<OnlineHistory> of(UUID bookingReference) {
        return refunds(bookingReference)
                .flatMapMany(refunds ->
                        database.sql(
                                        "SELECT * FROM online_payment WHERE booking_reference = $1 ORDER BY created_at, id")
                                .bind(0, bookingReference)
                                .map(row -> history(row, refunds))
                                .all());
    }

    private record Of(UUID payment, Returned refund) {}

    private Mono<List<Of>> refunds(UUID bookingReference) {
        return database.sql(
                        """
                        SELECT r.* FROM online_refund r JOIN online_payment p ON p.id = r.online_payment
                        WHERE p.booking_reference = $1 ORDER BY r.created_at, r.id\
                        """)
                .bind(0, bookingReference)
                .map(row -> new Of(required(row, "online_payment", UUID.class), refund(row)))
                .all()
                .collectList();
    }

    private static Returned refund(Readable row) {
        return new Returned(
                required(row, "amount", BigDecimal.class),
                required(row, "currency", String.class),
                code(row, "cause", OnlineRefund.Cause.class),
                code(row, "state", OnlineRefund.State.class),
                row.get("problem", String.class),
                required(row, "created_at", Instant.class));
    }

    private static OnlineHistory history(Readable row, List<Of> refunds) {
        var payment = PostgresOnlinePayments.row(row);
        return new OnlineHistory(
                payment,
                required(row, "created_at", Instant.class),
                row.get("arrived", BigDecimal.class),
                row.get("arrived_currency", String.class),
                row.get("taken", BigDecimal.class),
                row.get("arrived_at", Instant.class),
                refunds.stream()
                        .filter(one -> one.payment().equals(payment.id()))
                        .map(Of::refund)
                        .toList());
    }
}
