package org.umoorsehhat.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import tools.jackson.databind.JsonNode;

/** When a doctor is free: at once after each booking, and for as long as it takes. */
class AvailabilityIT extends ClinicTest {

    private String free(LocalDate date, int minutes) {
        var answer =
                ask(
                        Map.of(
                                "doctor_id",
                                doctor,
                                "date",
                                date.toString(),
                                "duration_minutes",
                                minutes));
        return answer.json()
                .path("available_slots")
                .valueStream()
                .map(one ->
                        one.path("start_time").asString().substring(0, 5)
                                + "×"
                                + one.path("available_count").asInt())
                .collect(Collectors.joining(" "));
    }

    private Api.Answer ask(Map<String, Object> question) {
        return api.post("patient" + patient, "/api/appointments/check-availability", question);
    }

    @Test
    void adjacentSlotsAreCountedTogether() {
        clinic.slot(doctor, day, "10:00", "10:30", 2);
        clinic.slot(doctor, day, "10:30", "11:00", 1);
        long third = clinic.slot(doctor, day, "11:00", "11:30", 3);
        clinic.slot(doctor, day, "11:45", "12:15", 1);
        assertThat(free(day, 30)).isEqualTo("10:00×2 10:30×1 11:00×3 11:45×1");
        assertThat(free(day, 60)).isEqualTo("10:00×1 10:30×1");
        assertThat(free(day, 90)).isEqualTo("10:00×1");
        assertThat(free(day, 120)).isEmpty();
        assertThat(free(day.plusDays(1), 30)).isEmpty();

        long id = api.book(doctor, patient, day, "10:30").id();
        assertThat(free(day, 30)).as("at once").isEqualTo("10:00×2 11:00×3 11:45×1");
        assertThat(free(day, 60)).isEmpty();
        api.act("admin", id, "cancel", Map.of("cancellation_reason", "x"));
        assertThat(free(day, 60)).isEqualTo("10:00×1 10:30×1");
        clinic.slot(third, 2, doctor, day, "11:00", "11:30", 3, false, false);
        assertThat(free(day, 60)).as("the last one is closed").isEqualTo("10:00×1");
    }

    @Test
    void nextFreeSlotIsLongEnough() {
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "12:00", "12:30", 1);
        clinic.slot(doctor, day.plusDays(1), "09:00", "10:00", 1);
        long service = clinic.service(doctor, 45, "80.00");
        assertThat(next("doctor=" + doctor).text("/start_time")).isEqualTo("10:00:00");
        assertThat(next("doctor=" + doctor + "&after=" + Clinic.at(day, "10:01")).text("/date"))
                .isEqualTo(day.toString());
        assertThat(next("service=" + service).text("/date")).isEqualTo(day.plusDays(1).toString());
        api.book(doctor, patient, day, "10:00");
        assertThat(next("doctor=" + doctor).text("/start_time")).isEqualTo("12:00:00");
        assertThat(next("doctor=" + clinic.doctor()).code()).isEqualTo(404);
        assertThat(next("").code()).isEqualTo(400);
    }

    private Api.Answer next(String query) {
        return api.get("patient" + patient, "/api/appointments/next-available?" + query);
    }

    @Test
    void nextTimesOfManyAreOneAnswer() {
        long service = clinic.service(doctor, 45, "80.00");
        long busy = clinic.doctor();
        long other = clinic.doctor();
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        clinic.slot(doctor, day, "12:00", "13:00", 1);
        clinic.slot(other, day, "09:00", "09:30", 1);
        var answer =
                api.get(
                        "patient" + patient,
                        "/api/appointments/availability/next?service=%d&doctor=%d,%d,%d,999999999"
                                .formatted(service, other, busy, doctor));
        assertThat(answer.code()).isEqualTo(200);
        assertThat(answer.json().path("results").valueStream().map(AvailabilityIT::next))
                .containsExactly(
                        doctor + " " + service + " 12:00:00",
                        other + " null 09:00:00",
                        busy + " null null",
                        doctor + " null 10:00:00");
        assertThat(api.get("admin", "/api/appointments/availability/next").code()).isEqualTo(400);
        assertThat(api.get("admin", "/api/appointments/availability/next?doctor=x").code())
                .isEqualTo(400);
    }

    private static String next(JsonNode one) {
        return one.path("doctor_id").asLong()
                + " "
                + one.path("service_id").asString("null")
                + " "
                + one.path("next").path("start_time").asString("null");
    }

    /** More than are read first, none of which will do: they are too short, or full. */
    @Test
    void aLongVisitIsFoundBehindManyShortSlots() {
        for (int hour = 0; hour < 24; hour++) {
            clinic.slot(doctor, day, "%02d:00".formatted(hour), "%02d:15".formatted(hour), 1);
        }
        LocalDate next = day.plusDays(1);
        for (int hour = 8; hour < 11; hour++) {
            clinic.slot(doctor, next, "%02d:00".formatted(hour), "%02d:30".formatted(hour), 1);
            clinic.slot(doctor, next, "%02d:30".formatted(hour), "%02d:00".formatted(hour + 1), 1);
        }
        long service = clinic.service(doctor, 180, "80.00");
        var found = next("service=" + service);
        assertThat(found.text("/date")).isEqualTo(next.toString());
        assertThat(found.text("/start_time")).isEqualTo("08:00:00");
    }

    /** The first portion ends within the only time that is long enough. */
    @Test
    void aLongVisitIsFoundWhereTheFirstPortionEnds() {
        for (int quarter = 0; quarter < 24; quarter++) {
            clinic.slot(doctor, day, time(quarter), time(quarter + 1), 1);
        }
        long service = clinic.service(doctor, 180, "80.00");
        assertThat(next("service=" + service).text("/start_time")).isEqualTo("08:00:00");
        for (int quarter : new int[] {2, 5, 8}) {
            assertThat(api.booking(doctor, clinic.patient(), day, time(quarter), 15).block().code())
                    .isEqualTo(201);
        }
        assertThat(next("service=" + service).text("/start_time")).isEqualTo(time(9) + ":00");
    }

    private static String time(int quarter) {
        return LocalTime.of(8, 0).plusMinutes(15L * quarter).toString();
    }

    @Test
    void invalidParametersAreRejected() {
        Map<String, Object> good =
                Map.of("doctor_id", doctor, "date", day.toString(), "duration_minutes", 30);
        var wrong =
                Map.<String, List<Object>>of(
                        "doctor_id", List.of(999_999_999L, -1),
                        "date", List.of(day.minusDays(90).toString(), "2026-02-30"),
                        "duration_minutes", List.of(14, 181));
        wrong.forEach((field, values) ->
                values.forEach(value -> {
                    var question = new HashMap<>(good);
                    question.put(field, value);
                    var answer = ask(question);
                    assertThat(answer.code()).as(answer.toString()).isEqualTo(400);
                    assertThat(answer.json().path("errors").has(field))
                            .as(answer.toString())
                            .isTrue();
                }));
    }
}
