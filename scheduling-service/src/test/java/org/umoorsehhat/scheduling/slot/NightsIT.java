package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.slotBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.topic.TopicReader;
import tools.jackson.databind.JsonNode;

/** Hours until midnight and over it, and the hour that comes twice. */
class NightsIT extends SchedulingIT {

    private static final String BERLIN = "Europe/Berlin";
    private static final String RIYADH = "Asia/Riyadh";

    private static void assertTime(JsonNode slot, String start, String end, long minutes) {
        assertThat(slot.path("start_time").asString()).isEqualTo(start);
        assertThat(slot.path("end_time").asString()).isEqualTo(end);
        assertThat(slot.path("duration_minutes").asLong()).isEqualTo(minutes);
        assertThat(
                        Duration.between(
                                        Instant.parse(slot.path("starts_at").asString()),
                                        Instant.parse(slot.path("ends_at").asString()))
                                .toMinutes())
                .isEqualTo(minutes);
    }

    @Test
    void aSlotLastsUntilMidnightOrOverIt() {
        long doctor = api.doctor(RIYADH);
        var midnight = api.post("time-slots", slotBody(doctor, MONDAY, "23:00", "24:00"));
        assertTime(midnight.expect(201), "23:00:00", "00:00:00", 60);
        var seconds = slotBody(doctor, MONDAY.plusDays(1), "23:00", "24:00:00");
        assertTime(api.post("time-slots", seconds).expect(201), "23:00:00", "00:00:00", 60);
        var night = slotBody(doctor, MONDAY.plusDays(2), "22:00", "02:00");
        JsonNode made = api.post("time-slots", night).expect(201);
        assertTime(made, "22:00:00", "02:00:00", 240);
        assertThat(made.path("date").asString()).isEqualTo(MONDAY.plusDays(2).toString());
        // It overlaps what begins on the day on which it ends.
        var next = slotBody(doctor, MONDAY.plusDays(3), "01:30", "02:30");
        api.post("time-slots", next).expect(409);
        api.post("time-slots", but(next, "start_time", "02:00")).expect(201);
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            assertThat(topic.await(made.path("id").asString(), 1)).hasSize(1);
        }
    }

    @Test
    void whatWasReadOfANightCanBeWrittenBack() {
        long doctor = api.doctor(RIYADH);
        JsonNode made =
                api.post("time-slots", slotBody(doctor, MONDAY, "00:00", "24:00")).expect(201);
        assertTime(made, "00:00:00", "00:00:00", 1440);
        String path = "time-slots/" + made.path("id").asLong();
        var body =
                but(
                        slotBody(doctor, MONDAY, "00:00:00", made.path("end_time").asString()),
                        "fold",
                        made.path("fold").asInt());
        JsonNode put = api.call(Api.ADMIN, HttpMethod.PUT, path, body).expect(200);
        assertThat(put.path("ends_at")).isEqualTo(made.path("ends_at"));
        assertTime(
                api.patch(path, with("start_time", "22:00", "end_time", "24:00")).expect(200),
                "22:00:00",
                "00:00:00",
                120);
    }

    @Test
    void aHospitalsNightsInBulk() {
        long doctor = api.doctor(RIYADH);
        var answer =
                api.post(
                                "time-slots/bulk_create",
                                with(
                                        "doctor",
                                        doctor,
                                        "start_date",
                                        MONDAY.toString(),
                                        "end_date",
                                        MONDAY.plusDays(6).toString(),
                                        "start_time",
                                        "22:00",
                                        "end_time",
                                        "02:00",
                                        "slot_duration_minutes",
                                        60,
                                        "weekdays",
                                        List.of(0, 6)))
                        .expect(201);
        assertThat(answer.path("skipped")).isEmpty();
        assertThat(answer.path("slots").findValuesAsString("start_time"))
                .containsExactly(
                        "22:00:00",
                        "23:00:00",
                        "00:00:00",
                        "01:00:00",
                        "22:00:00",
                        "23:00:00",
                        "00:00:00",
                        "01:00:00");
        assertThat(answer.path("slots").findValuesAsString("date"))
                .containsExactly(
                        MONDAY.toString(),
                        MONDAY.toString(),
                        MONDAY.plusDays(1).toString(),
                        MONDAY.plusDays(1).toString(),
                        MONDAY.plusDays(6).toString(),
                        MONDAY.plusDays(6).toString(),
                        MONDAY.plusDays(7).toString(),
                        MONDAY.plusDays(7).toString());
    }

    @Test
    void aSeriesOfNights() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of(RIYADH)).plusDays(1);
        var body =
                with(
                        "doctor", api.doctor(RIYADH),
                        "start_date", tomorrow.toString(),
                        "recurring_end_date", tomorrow.plusDays(2).toString(),
                        "rrule", "FREQ=DAILY",
                        "time_slots",
                                List.of(
                                        with("start_time", "20:00", "end_time", "24:00"),
                                        with("start_time", "00:00", "end_time", "06:00")));
        var made = api.post("time-slots/recurring", body).expect(201);
        assertThat(made.path("created").asInt()).isEqualTo(6);
        assertThat(made.path("time_slots").findValuesAsString("end_time"))
                .containsExactly("06:00:00", "00:00:00");
        var overlap =
                but(
                        body,
                        "time_slots",
                        List.of(
                                with("start_time", "22:00", "end_time", "02:00"),
                                with("start_time", "23:00", "end_time", "23:30")));
        assertThat(
                        api.post("time-slots/recurring", overlap)
                                .expect(400)
                                .path("errors")
                                .propertyNames())
                .containsExactly("time_slots");
        // Nothing changes when the series is planned anew.
        String series = "time-slots/recurring/" + made.path("id").asLong();
        var again = api.patch(series, with("time_slots", body.get("time_slots"))).expect(200);
        assertThat(again.path("created").asInt()).isZero();
    }

    @Test
    void theSecondOfTwoHoursIsPublishedWhenAskedFor() {
        LocalDate autumn = autumn();
        long doctor = api.doctor(BERLIN);
        JsonNode first =
                api.post("time-slots", slotBody(doctor, autumn, "02:00", "02:30")).expect(201);
        var wanted = but(slotBody(doctor, autumn, "02:00", "02:30"), "fold", 1);
        JsonNode second = api.post("time-slots", wanted).expect(201);
        api.post("time-slots", wanted).expect(409);
        assertThat(first.path("fold").asInt()).isZero();
        assertThat(second.path("fold").asInt()).isEqualTo(1);
        assertThat(
                        Duration.between(
                                Instant.parse(first.path("starts_at").asString()),
                                Instant.parse(second.path("starts_at").asString())))
                .isEqualTo(Duration.ofHours(1));
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            assertThat(topic.await(second.path("id").asString(), 1)).hasSize(1);
        }
        // Nothing that does not name it moves it to the first.
        String path = "time-slots/" + second.path("id").asLong();
        JsonNode larger = api.patch(path, with("max_appointments", 2)).expect(200);
        assertThat(larger.path("starts_at")).isEqualTo(second.path("starts_at"));
        JsonNode put =
                api.call(Api.ADMIN, HttpMethod.PUT, path, but(wanted, "fold", 1)).expect(200);
        assertThat(put.path("starts_at")).isEqualTo(second.path("starts_at"));
    }

    @Test
    void bothOfTwoHoursInBulk() {
        LocalDate autumn = autumn();
        long doctor = api.doctor(BERLIN);
        var body =
                with(
                        "doctor",
                        doctor,
                        "start_date",
                        autumn.toString(),
                        "end_date",
                        autumn.toString(),
                        "start_time",
                        "01:00",
                        "end_time",
                        "04:00");
        var once = api.post("time-slots/bulk_create", body).expect(201);
        assertThat(once.path("created").asInt()).isEqualTo(6);
        assertThat(once.path("skipped").findValuesAsString("start_time"))
                .containsExactly("02:00:00", "02:30:00");
        assertThat(once.path("skipped").findValuesAsString("reason")).containsOnly("repeated");
        var both = api.post("time-slots/bulk_create", but(body, "fold", 1)).expect(201);
        assertThat(both.path("created").asInt()).isEqualTo(2);
        assertThat(both.path("skipped").findValuesAsString("reason")).containsOnly("exists");
    }

    @Test
    void bothOfTwoHoursOfASeries() {
        LocalDate autumn = autumn();
        long doctor = api.doctor(BERLIN);
        var body = but(slotBody(doctor, autumn, "02:00", "02:30"), "is_recurring", true, "fold", 1);
        JsonNode made = api.post("time-slots", body).expect(201);
        assertThat(starts(doctor)).containsExactly("02:00:00 0", "02:00:00 1");
        String series = "time-slots/recurring/" + made.path("series").asLong();
        assertThat(api.get(series).expect(200).path("fold").asInt()).isEqualTo(1);

        // What was taken out by hand stays out, and the other of the two stays in.
        JsonNode second =
                api.get("time-slots?doctor=" + doctor).expect(200).path("results").path(1);
        api.delete("time-slots/" + second.path("id").asLong()).expect(204);
        var daily = List.of(with("start_time", "02:00", "end_time", "02:20"));
        api.patch(series, with("time_slots", daily)).expect(200);
        assertThat(starts(doctor)).containsExactly("02:00:00 0");
        api.patch(series, with("fold", 2)).expect(400);
        assertThat(api.patch(series, with("fold", 0)).expect(200).path("fold").asInt()).isZero();
    }

    private List<String> starts(long doctor) {
        return api.get("time-slots?doctor=" + doctor)
                .expect(200)
                .path("results")
                .valueStream()
                .map(slot -> slot.path("start_time").asString() + " " + slot.path("fold").asInt())
                .toList();
    }

    @Test
    void aDayBeginsAtMidnightAndNotAtItsEnd() {
        long doctor = api.doctor("Asia/Riyadh");
        var body =
                with(
                        "doctor",
                        doctor,
                        "start_date",
                        MONDAY.toString(),
                        "recurring_days",
                        "0",
                        "time_slots",
                        List.of(with("start_time", "24:00", "end_time", "00:30")));
        var errors = api.post("time-slots/recurring", body).expect(400).path("errors");
        assertThat(errors.propertyNames()).allMatch(field -> field.contains("start_time"));
        assertThat(errors.size()).isEqualTo(1);
        for (String time : List.of("00:00", "00:00:00")) {
            var good =
                    but(
                            body,
                            "start_date",
                            MONDAY.plusWeeks(time.length()).toString(),
                            "time_slots",
                            List.of(with("start_time", time, "end_time", "24:00")));
            api.post("time-slots/recurring", good).expect(201);
        }
    }

    /** The night before the last Sunday of October is longer by an hour. */
    private static LocalDate autumn() {
        var rules = ZoneId.of(BERLIN).getRules();
        var change = rules.nextTransition(MONDAY.atStartOfDay(ZoneId.of(BERLIN)).toInstant());
        while (change.isGap()) {
            change = rules.nextTransition(change.getInstant());
        }
        return change.getDateTimeAfter().toLocalDate();
    }
}
