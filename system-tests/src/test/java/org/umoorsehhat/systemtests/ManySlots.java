package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;
import tools.jackson.databind.JsonNode;

/** One doctor publishes very many slots in one request, and others theirs meanwhile. */
final class ManySlots {

    private static final int A_DAY = 54;
    private static final LocalTime START = LocalTime.of(17, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Api api;
    private final Ledger ledger;

    ManySlots(Platform platform, Api api) {
        this.api = api;
        this.ledger = new Ledger(platform);
    }

    /**
     * What was measured.
     *
     * @param slots of the one request
     * @param created from its beginning to its answer
     * @param bookable from its answer until booking-service had all slots
     * @param othersSlots of others that were published meanwhile, until patients found them
     * @param newDoctors that were entered meanwhile, until booking-service knew them
     */
    record Report(
            int slots, Duration created, Duration bookable, Times othersSlots, Times newDoctors) {

        @Override
        public String toString() {
            return "%d slots created in %d ms, all bookable after %d ms; meanwhile %s; %s"
                    .formatted(
                            slots,
                            created.toMillis(),
                            bookable.toMillis(),
                            othersSlots,
                            newDoctors);
        }
    }

    /**
     * @param days with 54 slots each, 366 at the most
     */
    Report publish(int days) {
        long doctor = doctor();
        long other = doctor();
        await().atMost(PATIENCE).until(() -> isKnown(other) && isKnown(doctor));
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        long began = System.nanoTime();
        JsonNode answer =
                created(
                        slots(
                                doctor,
                                first,
                                first.plusDays(days - 1L),
                                LocalTime.of(6, 0),
                                LocalTime.of(15, 0),
                                10));
        long answered = System.nanoTime();
        int slots = answer.path("created").asInt();
        assertThat(slots).isEqualTo(days * A_DAY);

        var othersSlots = new Times("another doctor's slot bookable");
        var newDoctors = new Times("a new doctor known");
        int day = 0;
        while (day == 0 || bookable(doctor) < slots) {
            assertThat(System.nanoTime() - answered).isLessThan(PATIENCE.toNanos());
            othersSlots.add(slotOf(other, first.plusDays(day)));
            newDoctors.add(newDoctor());
            day++;
        }
        var all = Duration.ofNanos(System.nanoTime() - answered);
        var report =
                new Report(slots, Duration.ofNanos(answered - began), all, othersSlots, newDoctors);
        await().atMost(PATIENCE).until(() -> ledger.pendingEvents() == 0);
        return report;
    }

    private Duration slotOf(long doctor, LocalDate date) {
        JsonNode answer = created(slots(doctor, date, date, START, START.plusMinutes(30), 30));
        long published = System.nanoTime();
        long id = answer.at("/slots/0/id").asLong();
        var slot = new FreshSlot(id, doctor, date, START, 1);
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> FreshDoctor.free(api, slot) == 1);
        return Duration.ofNanos(System.nanoTime() - published);
    }

    private Duration newDoctor() {
        long id = doctor();
        long entered = System.nanoTime();
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> isKnown(id));
        return Duration.ofNanos(System.nanoTime() - entered);
    }

    private boolean isKnown(long doctor) {
        return ledger.rows("booking", "doctor WHERE id = " + doctor) == 1;
    }

    private long bookable(long doctor) {
        return ledger.rows("booking", "slot WHERE doctor_id = " + doctor);
    }

    private long doctor() {
        var body =
                Map.of(
                        "name", "Dr. Hana Saleh",
                        "specialty", "Neurology",
                        "time_zone", "Asia/Riyadh",
                        "consultation_fee", "150.00");
        Answer answer = api.post("admin", "doctors/", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private static Map<String, Object> slots(
            long doctor,
            LocalDate from,
            LocalDate to,
            LocalTime start,
            LocalTime end,
            int minutes) {
        return new HashMap<>(
                Map.of(
                        "doctor", doctor,
                        "start_date", from.toString(),
                        "end_date", to.toString(),
                        "start_time", start.toString(),
                        "end_time", end.toString(),
                        "slot_duration_minutes", minutes));
    }

    private JsonNode created(Map<String, Object> hours) {
        Answer answer = api.post("admin", "time-slots/bulk_create/", hours);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
