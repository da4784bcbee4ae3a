package org.umoorsehhat.booking.appointment.persistence;

import static org.umoorsehhat.booking.persistence.Columns.required;

import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.chassis.words.ShortReference;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Numbers and references for new appointments, drawn from the database in blocks: the events and
 * the audit row of an appointment name it before it is written. One instance gives numbers in
 * ascending order. Those of refused bookings, and those left over when a service ends, are never
 * used.
 *
 * <p>A reference is one that no booking has when it is drawn. Should another instance have used it
 * meanwhile, the database refuses it, and the booking is tried again with another one.
 */
@Component
public class AppointmentNumbers {

    private static final int BLOCK = 64;

    /** Of an appointment to come. */
    public record Drawn(long number, String reference) {}

    private final Queue<Drawn> drawn = new ConcurrentLinkedQueue<>();

    private final SecureRandom random = new SecureRandom();

    /** One at a time, shared by all who need it: blocks do not mix. */
    private final Flux<Drawn> draw;

    AppointmentNumbers(DatabaseClient database) {
        this.draw =
                Flux.defer(() ->
                                database.sql(
                                                """
                                                SELECT nextval(pg_get_serial_sequence('appointment', 'id')) AS number, drawn AS reference
                                                FROM unnest($1) AS drawn
                                                WHERE (SELECT id FROM appointment WHERE reference = drawn LIMIT 1) IS NULL
                                                """)
                                        .bind(0, references())
                                        .map(row ->
                                                new Drawn(
                                                        required(row, "number", Long.class),
                                                        required(row, "reference", String.class)))
                                        .all())
                        .doOnNext(drawn::add)
                        .share();
    }

    private String[] references() {
        return Stream.generate(() -> ShortReference.draw(random))
                .distinct()
                .limit(BLOCK)
                .toArray(String[]::new);
    }

    /** A number and a reference that nothing has. */
    public Mono<Drawn> next() {
        return Mono.defer(() -> {
            Drawn next = drawn.poll();
            return next == null ? draw.then(next()) : Mono.just(next);
        });
    }
}
