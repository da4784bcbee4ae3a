package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.topic.TopicReader;

class SlotBatchCreationIT extends SchedulingIT {

    private static Map<String, Object> body(long doctor) {
        return with(
                "doctor",
                doctor,
                "start_date",
                MONDAY.toString(),
                "end_date",
                MONDAY.plusDays(6).toString(),
                "start_time",
                "09:00",
                "end_time",
                "11:20",
                "slot_duration_minutes",
                30,
                "break_duration_minutes",
                15,
                "weekdays",
                List.of(0, 2),
                "max_appointments_per_slot",
                2);
    }

    @Test
    void slotsAreCreatedWithBreaksOnWeekdaysAndNoneRunsOver() {
        long doctor = api.doctor("Asia/Riyadh");
        var answer = api.post("time-slots/bulk_create", body(doctor)).expect(201);
        assertThat(answer.path("created").asInt()).isEqualTo(6);
        assertThat(answer.path("skipped")).isEmpty();
        assertThat(answer.path("message").asString()).isEqualTo("Created 6 slots, skipped 0.");
        assertThat(answer.path("slots").findValuesAsString("start_time"))
                .containsExactly(
                        "09:00:00", "09:45:00", "10:30:00", "09:00:00", "09:45:00", "10:30:00");
        assertThat(answer.path("slots").findValuesAsString("date"))
                .contains(MONDAY.toString(), MONDAY.plusDays(2).toString());
        String last = answer.path("slots").get(5).path("id").asString();
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            assertThat(topic.await(last, 1))
                    .extracting(TopicReader::fact)
                    .containsExactly("time-slot-published");
        }
    }

    @Test
    void existingStartsAndOverlapsAreSkippedAndTheRestIsCreated() {
        long doctor = api.doctor("Asia/Riyadh");
        api.slot(doctor, MONDAY, "09:45", "10:00");
        api.slot(doctor, MONDAY.plusDays(2), "08:50", "09:10");
        var answer = api.post("time-slots/bulk_create", body(doctor)).expect(201);
        assertThat(answer.path("created").asInt()).isEqualTo(4);
        assertThat(answer.path("skipped").findValuesAsString("reason"))
                .containsExactly("exists", "overlap");
        var again = api.post("time-slots/bulk_create", body(doctor)).expect(201);
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("skipped")).hasSize(6);
    }

    /** What it says is what creating does then, and until then nothing is there. */
    @Test
    void aPreviewSaysWhatWouldBeCreatedAndCreatesNothing() {
        long doctor = api.doctor("Asia/Riyadh");
        api.slot(doctor, MONDAY, "09:45", "10:00");
        api.slot(doctor, MONDAY.plusDays(2), "08:50", "09:10");
        var preview =
                api.post("time-slots/bulk_create", but(body(doctor), "preview", true)).expect(200);
        assertThat(preview.path("message").asString()).isEqualTo("Would create 4 slots, skip 2.");
        assertThat(preview.path("slots")).isEmpty();
        assertThat(
                        api.get("time-slots?available_only=false&doctor=" + doctor)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isEqualTo(2);

        var created = api.post("time-slots/bulk_create", body(doctor)).expect(201);
        assertThat(preview.path("created")).isEqualTo(created.path("created"));
        assertThat(preview.path("skipped")).isEqualTo(created.path("skipped"));
        assertThat(
                        api.post("time-slots/bulk_create", but(body(doctor), "preview", true))
                                .expect(200)
                                .path("skipped"))
                .hasSize(6);
        api.post("time-slots/bulk_create", but(but(body(999999999), "preview", true), "fold", 1))
                .expect(400);
    }

    @ParameterizedTest
    @CsvSource({
        "end_date, 2020-01-01, end_date",
        "start_date, 2020-01-01, end_date",
        "end_time, 24:30, end_time",
        "slot_duration_minutes, 0, slot_duration_minutes",
        "slot_duration_minutes, 141, slot_duration_minutes",
        "break_duration_minutes, -1, break_duration_minutes",
        "max_appointments_per_slot, 0, max_appointments_per_slot",
        "doctor, 999999999, doctor",
        "weekdays, 7, weekdays",
        "slot_duration_minutes, 99999999999, slot_duration_minutes"
    })
    void badInputIsRefusedOnItsField(String field, String value, String reported) {
        var problem =
                api.post(
                                "time-slots/bulk_create",
                                but(body(api.doctor("Asia/Riyadh")), field, value))
                        .expect(400);
        assertThat(problem.path("errors").has(reported)).as(problem.toString()).isTrue();
    }

    @Test
    void aWeekdayThatDoesNotExistAnEndlessRangeAndTooManySlotsAreRefused() {
        long doctor = api.doctor("Asia/Riyadh");
        var seven =
                api.post("time-slots/bulk_create", but(body(doctor), "weekdays", List.of(7)))
                        .expect(400);
        assertThat(seven.path("errors").propertyNames()).first().asString().startsWith("weekdays");
        var thursday = but(body(doctor), "weekdays", List.of(3));
        var none =
                api.post(
                                "time-slots/bulk_create",
                                but(thursday, "end_date", MONDAY.plusDays(2).toString()))
                        .expect(400);
        assertThat(none.path("errors").propertyNames()).containsExactly("weekdays");
        api.post(
                        "time-slots/bulk_create",
                        but(body(doctor), "end_date", MONDAY.plusDays(366).toString()))
                .expect(400);
        var many =
                but(
                        body(doctor),
                        "end_date",
                        MONDAY.plusDays(300).toString(),
                        "end_time",
                        "23:59",
                        "slot_duration_minutes",
                        5,
                        "break_duration_minutes",
                        0,
                        "weekdays",
                        List.of(0, 1, 2, 3, 4, 5, 6));
        assertThat(
                        api.post("time-slots/bulk_create", many)
                                .expect(400)
                                .path("errors")
                                .has("end_date"))
                .isTrue();
    }
}
