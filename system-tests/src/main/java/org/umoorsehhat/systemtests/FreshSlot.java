package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A slot of half an hour that nobody has used yet.
 *
 * @param capacity how many may book it
 */
public record FreshSlot(long id, long doctor, LocalDate date, LocalTime start, int capacity) {

    private static final LocalTime START = LocalTime.of(10, 0);
    private static final int FIRST_DAY = 20;
    private static final int LAST_DAY = 360;
    private static final Duration PROPAGATION = Duration.ofSeconds(10);

    /**
     * Publishes a slot on the first day, from three weeks on, that has none, so that a journey can
     * be made again and again.
     */
    static FreshSlot publish(Api api, Script script, long doctor, int capacity) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int day = FIRST_DAY; day < LAST_DAY; day++) {
            LocalDate date = today.plusDays(day);
            Answer answer =
                    api.post("admin", "time-slots/bulk_create/", request(doctor, date, capacity));
            if (answer.status() != 201 || answer.json().path("created").asInt() == 1) {
                script.expect(
                        201,
                        "admin publishes a slot of doctor " + doctor + " on " + date + " at 10:00",
                        answer);
                return visible(api, script, doctor, date, capacity);
            }
        }
        throw new UnexpectedAnswer(
                "doctor " + doctor + " has no free day in a year; `make reset` starts anew");
    }

    private static Map<String, ?> request(long doctor, LocalDate date, int capacity) {
        return Map.of(
                "doctor", doctor,
                "start_date", date.toString(),
                "end_date", date.toString(),
                "start_time", START.toString(),
                "end_time", START.plusMinutes(30).toString(),
                "slot_duration_minutes", 30,
                "max_appointments_per_slot", capacity);
    }

    private static FreshSlot visible(
            Api api, Script script, long doctor, LocalDate date, int capacity) {
        JsonNode slots =
                script.await(
                        "patient1 sees it in check-availability/",
                        PROPAGATION,
                        () -> available(api, doctor, date),
                        found -> !found.isEmpty(),
                        found ->
                                found.size()
                                        + " slot with "
                                        + found.path(0).path("available_count").asInt()
                                        + " seat(s)");
        return new FreshSlot(slots.path(0).path("slot_id").asLong(), doctor, date, START, capacity);
    }

    private static JsonNode available(Api api, long doctor, LocalDate date) {
        var question = Map.of("doctor_id", doctor, "date", date.toString(), "duration_minutes", 30);
        return api.post("patient1", "check-availability/", question).json().path("available_slots");
    }

    /** The body of a booking of this slot. */
    public Map<String, ?> booking(long patient) {
        return Map.of(
                "doctor",
                doctor,
                "patient",
                patient,
                "appointment_date",
                date.toString(),
                "appointment_time",
                start.toString(),
                "duration_minutes",
                30,
                "appointment_type",
                "consultation",
                "reason_for_visit",
                "Regular checkup",
                "booking_method",
                "online");
    }
}
