package org.umoorsehhat.notification.delivery.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.notification.appointment.AppointmentChange;
import org.umoorsehhat.notification.appointment.AppointmentEvent;
import org.umoorsehhat.notification.appointment.AppointmentEventType;
import org.umoorsehhat.notification.appointment.messaging.AppointmentEventHandler;
import org.umoorsehhat.notification.channel.Channel;
import org.umoorsehhat.notification.delivery.ClaimedDelivery;
import org.umoorsehhat.notification.fixture.ServiceIT;

/** 1,000 races of a cancellation against the claims of many senders. */
class CancellationRaceIT extends ServiceIT {

    private static final int RACES = 1_000;
    private static final int AT_ONCE = 8;
    private static final long FIRST = 5_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired AppointmentEventHandler handler;
    @Autowired PostgresClaims claims;
    @Autowired TransactionalOperator transaction;
    @Autowired DatabaseClient client;

    @AfterEach
    void remove() {
        client.sql("DELETE FROM delivery WHERE patient_id = " + FIRST).then().block(PATIENCE);
    }

    @Test
    void noReminderIsClaimedAfterItsCancellationWasRecorded() throws Exception {
        Instant start = Instant.now().plus(Duration.ofDays(90)).truncatedTo(ChronoUnit.SECONDS);
        var knownAt = new ConcurrentHashMap<Long, Long>();
        var claimedAt = new ConcurrentHashMap<Long, Long>();
        book(start);
        // No other test has anything that is due then.
        Instant due = start.minus(Duration.ofHours(1));
        var random = new Random(7);
        var places = new Semaphore(AT_ONCE);
        List<Future<?>> races = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Both go in order of time, so a claim meets the reminders that are just being
            // cancelled.
            for (int i = 0; i < RACES; i++) {
                long id = FIRST + i;
                int delay = random.nextInt(8);
                places.acquire();
                races.add(
                        threads.submit(() -> {
                            apply(AppointmentEventType.CANCELLED, event(id, start, "cancelled"), 2);
                            knownAt.put(id, System.nanoTime());
                            places.release();
                        }));
                if (random.nextBoolean()) {
                    // Fewer claims than cancellations: or else they would always be ahead.
                    continue;
                }
                places.acquire();
                races.add(
                        threads.submit(() -> {
                            for (int n = 0; n < delay; n++) {
                                client.sql("SELECT 1").then().block(PATIENCE);
                            }
                            claim(1, due, claimedAt);
                            places.release();
                        }));
            }
            for (var race : races) {
                race.get();
            }
        }
        Map<Long, Long> wrong = new ConcurrentHashMap<>();
        claimedAt.forEach((id, began) -> {
            if (began > knownAt.get(id)) {
                wrong.put(id, began - knownAt.get(id));
            }
        });
        assertThat(wrong).isEmpty();
        // Both sides have won some of the races, or there were none.
        assertThat(claimedAt.size()).isBetween(10, RACES - 10);
    }

    private void claim(int limit, Instant due, Map<Long, Long> claimedAt) {
        long began = System.nanoTime();
        var claimed =
                claims.claim(Channel.PUSH, limit, due, Duration.ofDays(1))
                        .collectList()
                        .block(PATIENCE);
        for (ClaimedDelivery one : claimed) {
            if (one.subject()
                            instanceof
                            org.umoorsehhat.notification.message.Subject.Appointment appointment
                    && appointment.id() >= FIRST) {
                claimedAt.putIfAbsent(appointment.id(), began);
            }
        }
    }

    private void book(Instant start) {
        client.sql(
                        """
                        INSERT INTO appointment (id, appointment_id, booking_reference, version, planned_version, doctor_id,
                            doctor_name, patient_id, appointment_type, status, date, start_time, duration_minutes, time_zone,
                            starts_at, ends_at)
                        SELECT i, u, u, 1, 1, 12, 'Dr. Salma Example', :first, 'consultation', 'confirmed', current_date, '12:00',
                               30, 'Asia/Riyadh', :start, :start + interval '30 minutes'
                        FROM (SELECT i, gen_random_uuid() AS u FROM generate_series(:first, :first + :races - 1) i) x
                        """)
                .bind("first", FIRST)
                .bind("races", (long) RACES)
                .bind("start", start)
                .then()
                .block(PATIENCE);
        client.sql(
                        """
                        INSERT INTO delivery (message, channel, patient_id, appointment, scheduled_for, due_at, created_at, updated_at)
                        SELECT 'reminder', 'push', :first, i, :due, :due::timestamptz + (i - :first) * interval '1 millisecond',
                               now(), now()
                        FROM generate_series(:first, :first + :races - 1) i
                        """)
                .bind("first", FIRST)
                .bind("races", (long) RACES)
                .bind("due", start.minus(Duration.ofHours(2)))
                .then()
                .block(PATIENCE);
    }

    private void apply(AppointmentEventType type, AppointmentEvent event, long version) {
        transaction
                .transactional(
                        handler.on(
                                List.of(
                                        new AppointmentChange(
                                                type,
                                                event,
                                                version,
                                                Instant.now().minus(Duration.ofDays(30)),
                                                null))))
                .block(PATIENCE);
    }

    private static AppointmentEvent event(long id, Instant start, String status) {
        var uuid = new UUID(7, id);
        return new AppointmentEvent(
                id,
                uuid,
                uuid,
                "K7M4RXQ9",
                12,
                "Dr. Salma Example",
                FIRST,
                null,
                "consultation",
                status,
                LocalDate.EPOCH,
                LocalTime.NOON,
                30,
                ZoneId.of("Asia/Riyadh"),
                start,
                start.plusSeconds(1800),
                status.equals("cancelled") ? "patient" : null,
                null,
                "150.00",
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
