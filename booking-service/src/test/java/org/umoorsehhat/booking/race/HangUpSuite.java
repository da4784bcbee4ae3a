package org.umoorsehhat.booking.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Clients that hang up at random moments leave nothing behind. */
final class HangUpSuite {

    private final Clinic clinic;
    private final Api api;
    private final Random random;

    HangUpSuite(Clinic clinic, Api api, long seed) {
        this.clinic = clinic;
        this.api = api;
        this.random = new Random(seed);
    }

    void hangUp(int requests) {
        LocalDate day = Clinic.day();
        long doctor = clinic.doctor();
        for (int hour = 8; hour < 18; hour++) {
            clinic.slot(doctor, day, "%02d:00".formatted(hour), "%02d:30".formatted(hour), 20);
            clinic.slot(doctor, day, "%02d:30".formatted(hour), "%02d:00".formatted(hour + 1), 20);
        }
        long[] patients = clinic.patients(100);
        var hungUp = new AtomicInteger();
        var answered = new AtomicInteger();
        Flux.range(0, requests)
                .flatMap(
                        i -> {
                            long patient = patients[random.nextInt(patients.length)];
                            Duration patience = Duration.ofMillis(random.nextInt(40));
                            // What the database is asked first is not the client's time.
                            return Mono.fromCallable(() -> request(doctor, patient, day))
                                    .subscribeOn(Schedulers.boundedElastic())
                                    .flatMap(request -> request.timeout(patience))
                                    .doOnNext(answer -> answered.incrementAndGet())
                                    .onErrorResume(
                                            TimeoutException.class,
                                            late -> {
                                                hungUp.incrementAndGet();
                                                return Mono.empty();
                                            });
                        },
                        64)
                .blockLast(Duration.ofMinutes(5));
        assertThat(hungUp.get() + answered.get()).isEqualTo(requests);
        assertThat(hungUp.get()).as("hung up in time").isGreaterThan(requests / 10);
        assertThat(clinic.query("SELECT count(*) FROM appointment WHERE doctor_id = ?", doctor))
                .as("booked by some of them")
                .isPositive();

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                clinic.query(
                                        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                                + " AND pid <> pg_backend_pid() AND (state LIKE 'idle in transaction%'"
                                                + " OR state = 'active' AND query ~ 'book|act\\(')"),
                        open -> open == 0);
        assertThat(clinic.violations()).isEmpty();
        assertThat(
                        clinic.query(
                                "SELECT count(*) FROM appointment a WHERE doctor_id = ? AND NOT EXISTS"
                                        + " (SELECT FROM audit_log l WHERE l.appointment_id = a.appointment_id)",
                                doctor))
                .as("appointments without their audit row")
                .isZero();
        // Had connections leaked, the pool would be empty now.
        long free = clinic.patient();
        clinic.slot(doctor, day.plusDays(1), "10:00", "10:30", 1);
        assertThat(api.book(doctor, free, day.plusDays(1), "10:00").code()).isEqualTo(201);
    }

    private Mono<Api.Answer> request(long doctor, long patient, LocalDate day) {
        if (random.nextInt(4) == 0) {
            long id =
                    clinic.query(
                            "SELECT coalesce(max(id), 0) FROM appointment WHERE patient_id = ? AND live",
                            patient);
            return api.send(
                    "admin",
                    HttpMethod.POST,
                    Api.APPOINTMENTS + "/" + id + "/cancel",
                    "{\"cancellation_reason\": \"hang-up\"}");
        }
        String time = "%02d:%02d".formatted(8 + random.nextInt(10), 30 * random.nextInt(2));
        return api.booking(doctor, patient, day, time, 30);
    }
}
