package org.umoorsehhat.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.umoorsehhat.booking.Desk.Result;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Races for seats; after each the ledger must add up, and nobody may have met a deadlock. */
final class RaceSuite {

    private static final int AT_ONCE = 64;

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private final Desk desk;
    private final Random random;

    RaceSuite(Clinic clinic, Desk desk, long seed) {
        this.clinic = clinic;
        this.desk = desk;
        this.random = new Random(seed);
    }

    private List<Result> run(List<Mono<Result>> calls) {
        var shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, random);
        List<Result> results =
                Flux.fromIterable(shuffled)
                        .flatMap(call -> call, AT_ONCE)
                        .collectList()
                        .block(Duration.ofMinutes(2));
        assertThat(results).extracting(Result::what).isSubsetOf(Desk.FAIR);
        assertThat(clinic.violations()).isEmpty();
        return results;
    }

    private static long ok(List<Result> results) {
        return results.stream().filter(Result::isOk).count();
    }

    private long booked(long doctor, long patient, String time) {
        Result result = desk.book(doctor, patient, day, time, 30).block();
        assertThat(result.what()).isEqualTo("ok");
        return result.id();
    }

    void manyPatientsAtOneSlot(int count) {
        long doctor = clinic.doctor();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 10);
        var calls = new ArrayList<Mono<Result>>();
        for (long patient : clinic.patients(count)) {
            calls.add(desk.book(doctor, patient, day, "10:00", 30));
        }
        assertThat(ok(run(calls))).isEqualTo(10);
        assertThat(clinic.query("SELECT booked FROM slot WHERE id = ?", slot)).isEqualTo(10);
    }

    /**
     * Of two full slots nobody can move first; in pairs with one seat free, everybody gets
     * somewhere.
     */
    void twoPatientsSwapBySchedule() {
        long doctor = clinic.doctor();
        long other = clinic.doctor();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        clinic.slot(other, day, "10:00", "10:30", 1);
        clinic.slot(other, day, "10:30", "11:00", 1);
        long[] patients = clinic.patients(3);
        long a = booked(doctor, patients[0], "10:00");
        long b = booked(doctor, patients[1], "10:30");
        // One patient who exchanges two appointments of their own, at two doctors.
        long c = booked(other, patients[2], "10:00");
        var results =
                run(
                        List.of(
                                desk.reschedule(a, patients[0], day, "10:30"),
                                desk.reschedule(b, patients[1], day, "10:00"),
                                desk.reschedule(c, patients[2], day, "10:30")));
        assertThat(ok(results)).isEqualTo(1);
    }

    void onePatientExchangesTheirOwn() {
        long one = clinic.doctor();
        long two = clinic.doctor();
        long patient = clinic.patient();
        for (long doctor : new long[] {one, two}) {
            clinic.slot(doctor, day, "10:00", "10:30", 3);
            clinic.slot(doctor, day, "10:30", "11:00", 3);
            clinic.slot(doctor, day, "11:00", "11:30", 3);
        }
        long first = booked(one, patient, "10:00");
        long second = booked(two, patient, "10:30");
        run(
                List.of(
                        desk.reschedule(first, patient, day, "10:30"),
                        desk.reschedule(second, patient, day, "10:00"),
                        desk.reschedule(first, patient, day, "11:00"),
                        desk.book(two, patient, day, "11:00", 30)));
    }

    void cancelAgainstConfirm() {
        long doctor = clinic.doctor();
        for (long patient : clinic.patients(10)) {
            long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
            long id = booked(doctor, patient, "10:00");
            var results =
                    run(
                            List.of(
                                    desk.cancel(id),
                                    desk.simply("confirm", id),
                                    desk.cancel(id),
                                    desk.simply("confirm", id)));
            assertThat(ok(results)).isBetween(1L, 2L);
            assertThat(clinic.text("SELECT status FROM appointment WHERE id = ?", id))
                    .isEqualTo("cancelled");
            clinic.update(
                    "UPDATE slot SET is_withdrawn = true, is_open = false WHERE id = ?", slot);
        }
    }

    /** While somebody waits, a cancelled seat is held: nobody who books at that moment gets it. */
    void holdAgainstBook() {
        long doctor = clinic.doctor();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 1);
        long[] patients = clinic.patients(20);
        clinic.waiting(doctor, day, clinic.patient());
        long id = booked(doctor, patients[0], "10:00");
        var calls = new ArrayList<Mono<Result>>();
        calls.add(desk.cancel(id));
        for (int i = 1; i < patients.length; i++) {
            calls.add(desk.book(doctor, patients[i], day, "10:00", 30));
        }
        assertThat(ok(run(calls))).as("only the cancellation").isEqualTo(1);
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isEqualTo(1);
    }

    void doubleClick() {
        long doctor = clinic.doctor();
        clinic.slot(doctor, day, "10:00", "10:30", 5);
        long[] patients = clinic.patients(2);
        var withKey = new ArrayList<Mono<Result>>();
        var without = new ArrayList<Mono<Result>>();
        for (int i = 0; i < 8; i++) {
            withKey.add(desk.book(doctor, patients[0], day, "10:00", 30, "key"));
            without.add(desk.book(doctor, patients[1], day, "10:00", 30));
        }
        var repeated = run(withKey);
        assertThat(repeated).extracting(Result::what).containsOnly("ok");
        assertThat(repeated.stream().map(Result::id).distinct()).hasSize(1);
        assertThat(ok(run(without))).isEqualTo(1);
    }

    /** Long appointments over the same slots from both ends. */
    void longAppointmentsInOppositeOrder() {
        long doctor = clinic.doctor();
        String[] times = {"10:00", "10:30", "11:00", "11:30", "12:00", "12:30"};
        for (int i = 0; i + 1 < times.length; i++) {
            clinic.slot(doctor, day, times[i], times[i + 1], 2);
        }
        var calls = new ArrayList<Mono<Result>>();
        for (long patient : clinic.patients(60)) {
            calls.add(
                    desk.book(
                            doctor,
                            patient,
                            day,
                            times[random.nextInt(3)],
                            30 + 30 * random.nextInt(3)));
        }
        assertThat(ok(run(calls))).isPositive();
    }

    void cancelAgainstTheSamePatientBookingAgain() {
        long doctor = clinic.doctor();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        for (long patient : clinic.patients(10)) {
            long id = booked(doctor, patient, "10:00");
            run(
                    List.of(
                            desk.cancel(id),
                            desk.book(doctor, patient, day, "10:00", 30),
                            desk.book(doctor, patient, day, "10:00", 30)));
            String left =
                    clinic.text(
                            "SELECT id FROM appointment WHERE patient_id = ? AND live", patient);
            left.lines().forEach(one -> desk.cancel(Long.parseLong(one)).block());
        }
    }

    /** A slot arrives, moves, shrinks and closes while bookings are under way. */
    void slotsChangeUnderBookings() {
        long doctor = clinic.doctor();
        long slot = clinic.slot(doctor, day, "10:00", "10:30", 4);
        long late = Clinic.newId();
        var calls = new ArrayList<Mono<Result>>();
        for (long patient : clinic.patients(40)) {
            calls.add(desk.book(doctor, patient, day, "10:00", 15 + 15 * random.nextInt(3)));
        }
        calls.add(
                change(() -> clinic.slot(late, 1, doctor, day, "10:30", "11:00", 2, true, false)));
        calls.add(
                change(() -> clinic.slot(slot, 2, doctor, day, "10:00", "10:30", 2, true, false)));
        calls.add(
                change(() -> clinic.slot(slot, 3, doctor, day, "10:00", "10:30", 6, true, false)));
        calls.add(
                change(() -> clinic.slot(late, 2, doctor, day, "10:30", "11:00", 2, false, false)));
        calls.add(
                change(() -> clinic.slot(slot, 4, doctor, day, "10:05", "10:30", 6, true, false)));
        run(calls);
    }

    private static Mono<Result> change(Runnable change) {
        return Mono.fromRunnable(change)
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
                .thenReturn(new Result("ok", 0));
    }

    /** What partners were told of each slot last is what the ledger says. */
    void ledgerIsWhatEventsSay() {
        try (var reader = new TopicReader("booking.public.slot-occupancy")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> clinic.query("SELECT count(*) FROM outbox"),
                            pending -> pending == 0);
            clinic.text(
                            "SELECT id || ' ' || version || ' ' || booked || ' ' || held FROM slot WHERE doctor_id IN (SELECT max(doctor_id) FROM slot)")
                    .lines()
                    .forEach(line -> {
                        String[] slot = line.split(" ");
                        var last = reader.await(slot[0], 1).getLast();
                        var data = JsonMapper.shared().readTree(last.value());
                        assertThat(
                                        TopicReader.header(last, "ce_sequence")
                                                + " "
                                                + data.path("booked").asInt()
                                                + " "
                                                + data.path("held").asInt())
                                .isEqualTo(slot[1] + " " + slot[2] + " " + slot[3]);
                    });
        }
    }

    void all(int crowd) {
        manyPatientsAtOneSlot(crowd);
        twoPatientsSwapBySchedule();
        onePatientExchangesTheirOwn();
        cancelAgainstConfirm();
        holdAgainstBook();
        doubleClick();
        longAppointmentsInOppositeOrder();
        cancelAgainstTheSamePatientBookingAgain();
        slotsChangeUnderBookings();
        ledgerIsWhatEventsSay();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }
}
