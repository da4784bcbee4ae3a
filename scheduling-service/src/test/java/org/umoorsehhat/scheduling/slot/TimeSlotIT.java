package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.slotBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicReader;

class TimeSlotIT extends SchedulingIT {

    @Test
    void aSlotIsPublishedChangedAndWithdrawnAndTheTopicTells() {
        long doctor = api.doctor("Asia/Riyadh");
        var created =
                api.post("time-slots", slotBody(doctor, MONDAY, "10:00", "10:30")).expect(201);
        long id = created.path("id").asLong();
        assertThat(created.path("start_time").asString()).isEqualTo("10:00:00");
        assertThat(created.path("starts_at").asString()).isEqualTo(MONDAY + "T07:00:00Z");
        assertThat(created.path("max_appointments").asInt()).isEqualTo(1);
        assertThat(created.path("duration_minutes").asInt()).isEqualTo(30);
        assertThat(created.path("can_book").asBoolean()).isTrue();
        assertThat(created.path("is_booked").asBoolean()).isFalse();
        assertThat(created.path("doctor_name").asString()).isEqualTo("Dr. Salma Example");

        api.patch("time-slots/" + id, with("max_appointments", 3, "end_time", "11:00")).expect(200);
        api.patch("time-slots/" + id, with("max_appointments", 3)).expect(200);
        var closed = api.patch("time-slots/" + id, with("is_available", false)).expect(200);
        assertThat(closed.path("can_book").asBoolean()).isFalse();
        assertThat(closed.path("duration_minutes").asInt()).isEqualTo(60);
        api.delete("time-slots/" + id).expect(204);
        api.get("time-slots/" + id).expect(404);

        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            var events = topic.await(String.valueOf(id), 4);
            assertThat(events)
                    .extracting(TopicReader::fact)
                    .containsExactly(
                            "time-slot-published",
                            "time-slot-changed",
                            "time-slot-changed",
                            "time-slot-withdrawn");
            assertThat(events)
                    .extracting(message -> TopicReader.header(message, "ce_sequence"))
                    .containsExactly("1", "2", "3", "4");
        }
    }

    @ParameterizedTest
    @CsvSource({"10:00, 10:30", "10:15, 10:20", "09:00, 12:00", "10:29, 11:00", "09:30, 10:01"})
    void anOverlapIsRefused(String start, String end) {
        long doctor = api.doctor("Asia/Riyadh");
        api.slot(doctor, MONDAY, "10:00", "10:30");
        var problem = api.post("time-slots", slotBody(doctor, MONDAY, start, end)).expect(409);
        assertThat(problem.path("type").asString()).endsWith("/overlap");
    }

    @Test
    void neighboursAndOtherDoctorsDoNotOverlap() {
        long doctor = api.doctor("Asia/Riyadh");
        api.slot(doctor, MONDAY, "10:00", "10:30");
        long next = api.slot(doctor, MONDAY, "10:30", "11:00");
        api.slot(doctor, MONDAY, "09:30", "10:00");
        api.slot(api.doctor("Asia/Riyadh"), MONDAY, "10:00", "10:30");
        api.patch("time-slots/" + next, with("start_time", "10:15")).expect(409);
        api.patch("time-slots/" + next, with("start_time", "10:45")).expect(200);
    }

    @Test
    void aDeletedSlotMakesRoom() {
        long doctor = api.doctor("Asia/Riyadh");
        long first = api.slot(doctor, MONDAY, "10:00", "10:30");
        api.delete("time-slots/" + first).expect(204);
        assertThat(api.slot(doctor, MONDAY, "10:00", "10:30")).isNotEqualTo(first);
    }

    @Test
    void aDoctorWritesTheirOwnCalendarOnly() {
        long doctor = api.doctor("Asia/Riyadh");
        String own = Tokens.doctor(doctor);
        String other = Tokens.doctor(doctor + 1_000_000);
        var body = slotBody(doctor, MONDAY, "10:00", "10:30");
        long id =
                api.call(own, HttpMethod.POST, "time-slots", body).expect(201).path("id").asLong();
        assertThat(api.call(other, HttpMethod.POST, "time-slots", body).expect(400).path("errors"))
                .isNotEmpty();
        api.call(other, HttpMethod.DELETE, "time-slots/" + id, null).expect(404);
        api.call(other, HttpMethod.PATCH, "time-slots/" + id, with("is_available", false))
                .expect(404);
        String patient = Tokens.patient(1);
        api.call(patient, HttpMethod.POST, "time-slots", body).expect(403);
        api.call(patient, HttpMethod.DELETE, "time-slots/" + id, null).expect(403);
        api.call(patient, HttpMethod.GET, "time-slots/" + id, null).expect(200);
        api.call(own, HttpMethod.PUT, "time-slots/" + id, but(body, "end_time", "10:45"))
                .expect(200);
        api.call(own, HttpMethod.DELETE, "time-slots/" + id, null).expect(204);
    }

    @Test
    void listsAreFilteredOrderedAndPaged() {
        long doctor = api.doctor("Asia/Riyadh");
        api.slot(doctor, MONDAY.plusDays(1), "08:00", "08:30");
        api.slot(doctor, MONDAY, "11:00", "11:30");
        api.slot(doctor, MONDAY, "10:00", "10:30");
        long closed = api.slot(doctor, MONDAY.plusDays(2), "08:00", "08:30");
        api.patch("time-slots/" + closed, with("is_available", false)).expect(200);

        String list = "time-slots?doctor=" + doctor;
        assertThat(api.get(list).expect(200).path("results").findValuesAsString("start_time"))
                .containsExactly("10:00:00", "11:00:00", "08:00:00");
        assertThat(api.get(list + "&available_only=false").expect(200).path("count").asInt())
                .isEqualTo(4);
        assertThat(
                        api.get(list + "&date_from=" + MONDAY + "&date_to=" + MONDAY)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isEqualTo(2);
        var second = api.get(list + "&page_size=2&page=2").expect(200);
        assertThat(second.path("results")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();

        var starts = new ArrayList<String>();
        String next = "/api/appointments/" + list + "&page_size=1&cursor=";
        while (next != null) {
            var page = api.get(next).expect(200);
            assertThat(page.has("count")).isFalse();
            starts.addAll(page.path("results").findValuesAsString("start_time"));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(starts).containsExactly("10:00:00", "11:00:00", "08:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "doctor=x, doctor",
        "date_from=yesterday, date_from",
        "date_to=2026-13-01, date_to",
        "available_only=perhaps, available_only",
        "is_recurring=2, is_recurring",
        "page=0, page",
        "page_size=201, page_size",
        "cursor=abc, cursor",
        "date_from=%2B999999999-01-01, date_from",
        "doctor=99999999999999999999, doctor"
    })
    void badFiltersAreRefusedOnTheirField(String query, String field) {
        var problem = api.get("time-slots?" + query).expect(400);
        assertThat(problem.path("errors").has(field)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "end_time, 24:01, end_time",
        "start_time, 24:00, start_time",
        "fold, 1, fold",
        "fold, 2, fold",
        "date, 2020-01-06, date",
        "doctor, 999999999, doctor",
        "doctor, x, doctor",
        "doctor, 99999999999999999999999, doctor",
        "date, 30.12.2026, date",
        "start_time, 25:00, start_time",
        "start_time, 10:00:30, start_time",
        "max_appointments, 0, max_appointments",
        "max_appointments, 10001, max_appointments",
        "is_available, maybe, is_available",
        "unknown, 1, unknown",
        "date, +999999999-12-31, date"
    })
    void badInputIsRefusedOnItsField(String field, String value, String reported) {
        var body = slotBody(api.doctor("Asia/Riyadh"), MONDAY, "10:00", "10:30");
        var problem = api.post("time-slots", but(body, field, value)).expect(400);
        assertThat(problem.path("errors").has(reported)).as(problem.toString()).isTrue();
    }

    @Test
    void aTimeThatTheClockSkipsIsRefused() {
        long doctor = api.doctor("Europe/Berlin");
        var spring = java.time.LocalDate.of(MONDAY.getYear(), 4, 1);
        var sunday =
                spring.with(
                        java.time.temporal.TemporalAdjusters.previous(java.time.DayOfWeek.SUNDAY));
        var problem =
                api.post("time-slots", slotBody(doctor, sunday, "02:15", "02:45")).expect(400);
        assertThat(problem.path("errors").has("start_time")).isTrue();
        api.slot(doctor, sunday, "03:00", "03:30");
    }
}
