package org.umoorsehhat.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A doctor whom nobody has seen yet, with a slot on each of several days, on which no other test
 * has one at that time: patients cannot be in two places.
 *
 * @param slots one a day, in the afternoon, three weeks ahead or more
 */
public record FreshDoctor(long id, List<FreshSlot> slots) {

    private static final LocalTime START = LocalTime.of(17, 0);
    private static final AtomicInteger NEXT_DAY = new AtomicInteger(20);
    private static final Duration PROPAGATION = Duration.ofSeconds(30);

    public static FreshDoctor withSlots(Api api, int days) {
        return withSlots(api, days, 1);
    }

    /**
     * @param capacity how many may book each slot
     */
    public static FreshDoctor withSlots(Api api, int days, int capacity) {
        long doctor =
                created(
                                api.post(
                                        "admin",
                                        "doctors/",
                                        Map.of(
                                                "name", "Dr. Hana Saleh",
                                                "specialty", "Neurology",
                                                "time_zone", "Asia/Riyadh",
                                                "consultation_fee", "150.00")))
                        .json()
                        .path("id")
                        .asLong();
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(NEXT_DAY.getAndAdd(days));
        Map<String, Object> hours =
                new HashMap<>(
                        Map.of(
                                "doctor", doctor,
                                "start_date", first.toString(),
                                "end_date", first.plusDays(days - 1).toString(),
                                "start_time", START.toString(),
                                "end_time", START.plusMinutes(30).toString(),
                                "max_appointments_per_slot", capacity));
        var slots =
                created(api.post("admin", "time-slots/bulk_create/", hours))
                        .json()
                        .path("slots")
                        .valueStream()
                        .map(slot ->
                                new FreshSlot(
                                        slot.path("id").asLong(),
                                        doctor,
                                        LocalDate.parse(slot.path("date").asString()),
                                        START,
                                        capacity))
                        .toList();
        var fresh = new FreshDoctor(doctor, slots);
        await().atMost(PROPAGATION)
                .until(() -> slots.stream().allMatch(s -> free(api, s) == capacity));
        return fresh;
    }

    /** Seats that may be booked in a slot, as patients see it. */
    static int free(Api api, FreshSlot slot) {
        var question =
                Map.of(
                        "doctor_id", slot.doctor(),
                        "date", slot.date().toString(),
                        "duration_minutes", 30);
        return api.post("patient1", "check-availability/", question)
                .json()
                .at("/available_slots/0/available_count")
                .asInt(0);
    }

    private static Answer created(Answer answer) {
        if (answer.status() != 201) {
            throw new UnexpectedAnswer("not created: " + answer.body());
        }
        return answer;
    }
}
