package org.umoorsehhat.booking.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Confirm;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Start;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.UseCases;
import org.umoorsehhat.booking.fixture.UseCases.Result;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Races for seats; after each the ledger must add up, and nobody may have met a deadlock. */
final class RaceSuite {

    private static final int AT_ONCE = 64;

    private static final Set<String> LIVE =
            Set.of("pending", "confirmed", "scheduled", "in_progress");

    private final LocalDate day = Clinic.day();
    private final Clinic clinic;
    private final UseCases useCases;
    private final Random random;

    /** Slots of this run, and those of them whose bookings a change of the slot has moved. */
    private final Set<Long> made = new TreeSet<>();

    private final Set<Long> changed = new TreeSet<>();

    RaceSuite(Clinic clinic, UseCases useCases, long seed) {
        this.clinic = clinic;
        this.useCases = useCases;
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
        assertThat(results).extracting(Result::what).isSubsetOf(UseCases.FAIR);
        assertThat(clinic.violations()).isEmpty();
        return results;
    }

    private static long ok(List<Result> results) {
        return results.stream().filter(Result::isOk).count();
    }

    private long booked(long doctor, long patient, String time) {
        Result result = useCases.book(doctor, patient, day, time, 30).block();
        assertThat(result.what()).isEqualTo("ok");
        return result.id();
    }

    private long slot(long doctor, String start, String end, int capacity) {
        long slot = clinic.slot(doctor, day, start, end, capacity);
        made.add(slot);
        return slot;
    }

    void manyPatientsAtOneSlot(int count) {
        long doctor = clinic.doctor();
        long slot = slot(doctor, "10:00", "10:30", 10);
        var calls = new ArrayList<Mono<Result>>();
        for (long patient : clinic.patients(count)) {
            calls.add(useCases.book(doctor, patient, day, "10:00", 30));
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
        slot(doctor, "10:00", "10:30", 1);
        slot(doctor, "10:30", "11:00", 1);
        slot(other, "10:00", "10:30", 1);
        slot(other, "10:30", "11:00", 1);
        long[] patients = clinic.patients(3);
        long a = booked(doctor, patients[0], "10:00");
        long b = booked(doctor, patients[1], "10:30");
        // One patient who exchanges two appointments of their own, at two doctors.
        long c = booked(other, patients[2], "10:00");
        var results =
                run(
                        List.of(
                                useCases.reschedule(a, patients[0], day, "10:30"),
                                useCases.reschedule(b, patients[1], day, "10:00"),
                                useCases.reschedule(c, patients[2], day, "10:30")));
        assertThat(ok(results)).isEqualTo(1);
    }

    void onePatientExchangesTheirOwn() {
        long one = clinic.doctor();
        long two = clinic.doctor();
        long patient = clinic.patient();
        for (long doctor : new long[] {one, two}) {
            slot(doctor, "10:00", "10:30", 3);
            slot(doctor, "10:30", "11:00", 3);
            slot(doctor, "11:00", "11:30", 3);
        }
        long first = booked(one, patient, "10:00");
        long second = booked(two, patient, "10:30");
        run(
                List.of(
                        useCases.reschedule(first, patient, day, "10:30"),
                        useCases.reschedule(second, patient, day, "10:00"),
                        useCases.reschedule(first, patient, day, "11:00"),
                        useCases.book(two, patient, day, "11:00", 30)));
    }

    void cancelAgainstConfirm() {
        long doctor = clinic.doctor();
        for (long patient : clinic.patients(10)) {
            long slot = slot(doctor, "10:00", "10:30", 1);
            long id = booked(doctor, patient, "10:00");
            var results =
                    run(
                            List.of(
                                    useCases.cancel(id),
                                    useCases.act(id, new Confirm()),
                                    useCases.cancel(id),
                                    useCases.act(id, new Confirm())));
            assertThat(ok(results)).isBetween(1L, 2L);
            assertThat(clinic.text("SELECT status FROM appointment WHERE id = ?", id))
                    .isEqualTo("cancelled");
            clinic.slot(slot, 2, doctor, day, "10:00", "10:30", 1, false, true);
        }
    }

    /** Actions that exclude each other: of all that come at once, one wins. */
    void exactlyOneWins() {
        long doctor = clinic.doctor();
        slot(doctor, "10:00", "10:30", 20);
        slot(doctor, "10:30", "11:00", 20);
        for (long patient : clinic.patients(5)) {
            long id = booked(doctor, patient, "10:00");
            assertThat(ok(run(times(6, useCases.act(id, new Confirm()))))).isEqualTo(1);
            var calls = times(3, useCases.act(id, new Start()));
            calls.addAll(times(3, useCases.cancel(id)));
            assertThat(ok(run(calls))).isEqualTo(1);
        }
        for (long patient : clinic.patients(5)) {
            long id = booked(doctor, patient, "10:00");
            assertThat(ok(run(times(6, useCases.reschedule(id, patient, day, "10:30")))))
                    .isEqualTo(1);
        }
    }

    private static List<Mono<Result>> times(int count, Mono<Result> call) {
        return new ArrayList<>(Collections.nCopies(count, call));
    }

    /** While somebody waits, a cancelled seat is held: nobody who books at that moment gets it. */
    void holdAgainstBook() {
        long doctor = clinic.doctor();
        long slot = slot(doctor, "10:00", "10:30", 1);
        long[] patients = clinic.patients(20);
        clinic.waiting(doctor, day, clinic.patient());
        long id = booked(doctor, patients[0], "10:00");
        var calls = new ArrayList<Mono<Result>>();
        calls.add(useCases.cancel(id));
        for (int i = 1; i < patients.length; i++) {
            calls.add(useCases.book(doctor, patients[i], day, "10:00", 30));
        }
        assertThat(ok(run(calls))).as("only the cancellation").isEqualTo(1);
        assertThat(clinic.query("SELECT held FROM slot WHERE id = ?", slot)).isEqualTo(1);
    }

    void doubleClick() {
        long doctor = clinic.doctor();
        slot(doctor, "10:00", "10:30", 5);
        long[] patients = clinic.patients(2);
        var withKey = new ArrayList<Mono<Result>>();
        var without = new ArrayList<Mono<Result>>();
        for (int i = 0; i < 8; i++) {
            withKey.add(useCases.book(doctor, patients[0], day, "10:00", 30, "key"));
            without.add(useCases.book(doctor, patients[1], day, "10:00", 30));
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
            slot(doctor, times[i], times[i + 1], 2);
        }
        var calls = new ArrayList<Mono<Result>>();
        for (long patient : clinic.patients(60)) {
            calls.add(
                    useCases.book(
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
        slot(doctor, "10:00", "10:30", 1);
        for (long patient : clinic.patients(10)) {
            long id = booked(doctor, patient, "10:00");
            run(
                    List.of(
                            useCases.cancel(id),
                            useCases.book(doctor, patient, day, "10:00", 30),
                            useCases.book(doctor, patient, day, "10:00", 30)));
            String left =
                    clinic.text(
                            "SELECT id FROM appointment WHERE patient_id = ? AND live", patient);
            left.lines().forEach(one -> useCases.cancel(Long.parseLong(one)).block());
        }
    }

    /** A slot arrives, moves, shrinks and closes while bookings are under way. */
    void slotsChangeUnderBookings() {
        long doctor = clinic.doctor();
        long slot = slot(doctor, "10:00", "10:30", 4);
        long late = Clinic.newId();
        made.add(late);
        changed.addAll(List.of(slot, late));
        var calls = new ArrayList<Mono<Result>>();
        for (long patient : clinic.patients(40)) {
            calls.add(useCases.book(doctor, patient, day, "10:00", 15 + 15 * random.nextInt(3)));
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

    /**
     * What was published adds up to the ledger: the last occupancy of each slot, and the seats of
     * the appointments that are live by their last event.
     */
    void ledgerIsTheSumOfEvents() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> clinic.query("SELECT count(*) FROM outbox"), pending -> pending == 0);
        Map<Long, String> told = new TreeMap<>();
        try (var reader = new TopicReader("booking.public.slot-occupancy")) {
            for (var message : reader.all()) {
                JsonNode data = JsonMapper.shared().readTree(message.value());
                told.put(
                        data.path("slot_id").asLong(),
                        "%s %s %s"
                                .formatted(
                                        TopicReader.header(message, "ce_sequence"),
                                        data.path("booked"),
                                        data.path("held")));
            }
        }
        Map<Long, Long> seats = new TreeMap<>();
        try (var reader = new TopicReader("booking.public.appointments")) {
            Map<String, JsonNode> last = new HashMap<>();
            for (var message : reader.all()) {
                last.put(
                        message.key(),
                        message.value() == null
                                ? JsonMapper.shared().missingNode()
                                : JsonMapper.shared().readTree(message.value()));
            }
            last.values().stream()
                    .filter(data -> LIVE.contains(data.path("status").asString("")))
                    .flatMap(data -> data.path("slot_ids").valueStream())
                    .forEach(slot -> seats.merge(slot.asLong(), 1L, Long::sum));
        }
        assertThat(made).isNotEmpty();
        for (long slot : made) {
            String[] kept =
                    clinic.text(
                                    "SELECT version || ' ' || booked || ' ' || held FROM slot WHERE id = ?",
                                    slot)
                            .split(" ");
            assertThat(told.get(slot)).as("slot " + slot).isEqualTo(String.join(" ", kept));
            if (!changed.contains(slot)) {
                assertThat(seats.getOrDefault(slot, 0L))
                        .as("live appointments in slot " + slot)
                        .isEqualTo(Long.parseLong(kept[1]));
            }
        }
    }

    void all(int crowd) {
        manyPatientsAtOneSlot(crowd);
        twoPatientsSwapBySchedule();
        onePatientExchangesTheirOwn();
        cancelAgainstConfirm();
        exactlyOneWins();
        holdAgainstBook();
        doubleClick();
        longAppointmentsInOppositeOrder();
        cancelAgainstTheSamePatientBookingAgain();
        slotsChangeUnderBookings();
        ledgerIsTheSumOfEvents();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }
}
