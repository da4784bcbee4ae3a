package org.umoorsehhat.notification.reminder.persistence;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.DeliveryStatus;
import org.umoorsehhat.notification.message.MessageKind;
import org.umoorsehhat.notification.reminder.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The messages about one appointment, to be read. */
@Repository
public class PostgresMessages {

    private static final String FROM =
            "FROM delivery d WHERE d.appointment = :appointment AND NOT d.is_deleted";

    private final DatabaseClient database;

    PostgresMessages(DatabaseClient database) {
        this.database = database;
    }

    public Flux<Message> find(long appointment, ListOrder.Range range) {
        return new ReminderQuery("SELECT d.* " + FROM)
                .with("appointment", appointment)
                .in(range)
                .on(database)
                .map(PostgresMessages::message)
                .all();
    }

    public Mono<Long> count(long appointment) {
        return new ReminderQuery("SELECT count(*) " + FROM)
                .with("appointment", appointment)
                .on(database)
                .mapValue(Long.class)
                .one();
    }

    private static Message message(Readable row) {
        OffsetDateTime sentAt = row.get("sent_at", OffsetDateTime.class);
        return new Message(
                required(row, "id", Long.class),
                required(row, "appointment", Long.class),
                required(row, "patient_id", Long.class),
                MessageKind.stored(required(row, "message", String.class)),
                Channel.stored(required(row, "channel", String.class)),
                instant(row, "scheduled_for"),
                sentAt == null ? null : sentAt.toInstant(),
                DeliveryStatus.stored(required(row, "status", String.class)),
                row.get("reason", String.class),
                required(row, "attempts", Integer.class),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(Readable row, String column) {
        return required(row, column, OffsetDateTime.class).toInstant();
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
