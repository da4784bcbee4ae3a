package org.umoorsehhat.booking.appointment.persistence;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Numbers for new appointments, drawn from the database in blocks: the events and the audit row of
 * an appointment name it before it is written. One instance gives them in ascending order. Those of
 * refused bookings, and those left over when a service ends, are never used.
 */
@Component
public class AppointmentNumbers {

    private static final int BLOCK = 64;

    private final Queue<Long> drawn = new ConcurrentLinkedQueue<>();

    /** One at a time, shared by all who need it: blocks do not mix. */
    private final Flux<Long> draw;

    AppointmentNumbers(DatabaseClient database) {
        this.draw =
                database.sql(
                                "SELECT nextval(pg_get_serial_sequence('appointment', 'id')) FROM generate_series(1, $1)")
                        .bind(0, BLOCK)
                        .mapValue(Long.class)
                        .all()
                        .doOnNext(drawn::add)
                        .share();
    }

    /** A number that nothing has. */
    public Mono<Long> next() {
        return Mono.defer(() -> {
            Long number = drawn.poll();
            return number == null ? draw.then(next()) : Mono.just(number);
        });
    }
}
