package org.umoorsehhat.scheduling.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.slotBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.scheduling.Api;
import org.umoorsehhat.scheduling.SchedulingIT;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.testsupport.topic.TopicReader;
import reactor.core.publisher.Mono;

class SeriesIT extends SchedulingIT {

    private static final LocalDate TOMORROW = LocalDate.now(ZoneOffset.UTC).plusDays(2);

    /** A Monday beyond the horizon. */
    private static final LocalDate FAR =
            TOMORROW.plusWeeks(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

    @Autowired SeriesExtension extension;

    @Autowired SeriesProperties properties;

    private static Map<String, Object> daily(long doctor) {
        return with(
                "doctor", doctor,
                "start_date", TOMORROW.toString(),
                "recurring_end_date", TOMORROW.plusDays(6).toString(),
                "rrule", "FREQ=DAILY",
                "time_slots",
                        List.of(
                                with("start_time", "09:00", "end_time", "09:30"),
                                with(
                                        "start_time", "10:00",
                                        "end_time", "10:30",
                                        "max_appointments", 2)));
    }

    private int listed(long doctor) {
        return api.get("time-slots?is_recurring=true&doctor=" + doctor)
                .expect(200)
                .path("count")
                .asInt();
    }

    private void setBooked(long slot, int booked) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE time_slot SET booked = " + booked + " WHERE id = " + slot);
        }
    }

    @Test
    void aSeriesIsPublishedReadAndEndedAndBookedSlotsStay() throws SQLException {
        long doctor = api.doctor("Europe/Berlin");
        var body = but(daily(doctor), "exceptions", List.of(TOMORROW.plusDays(1).toString()));
        var answer = api.post("time-slots/recurring", body).expect(201);
        long id = answer.path("id").asLong();
        assertThat(answer.path("created").asInt()).isEqualTo(12);
        assertThat(answer.path("slots")).hasSize(12);
        assertThat(answer.path("slots").get(0).path("is_recurring").asBoolean()).isTrue();
        assertThat(answer.path("slots").get(0).path("series").asLong()).isEqualTo(id);
        var read = api.get("time-slots/recurring/" + id).expect(200);
        assertThat(read.path("rrule").asString()).isEqualTo("FREQ=DAILY");
        assertThat(read.path("time_slots").get(1).path("max_appointments").asInt()).isEqualTo(2);
        assertThat(
                        api.get("time-slots/recurring?doctor=" + doctor)
                                .expect(200)
                                .path("count")
                                .asInt())
                .isEqualTo(1);

        long booked = answer.path("slots").get(3).path("id").asLong();
        String free = answer.path("slots").get(4).path("id").asString();
        setBooked(booked, 1);
        api.delete("time-slots/recurring/" + id).expect(204);
        assertThat(
                        api.get("time-slots?available_only=false&doctor=" + doctor)
                                .expect(200)
                                .path("results"))
                .singleElement()
                .satisfies(slot -> assertThat(slot.path("id").asLong()).isEqualTo(booked));
        assertThat(api.get("time-slots/recurring/" + id).expect(200).path("is_active").asBoolean())
                .isFalse();
        api.patch("time-slots/recurring/" + id, with("rrule", "FREQ=DAILY")).expect(409);
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            assertThat(topic.await(free, 2))
                    .extracting(TopicReader::fact)
                    .containsExactly("time-slot-published", "time-slot-withdrawn");
        }
    }

    @Test
    void aChangedSeriesKeepsWhatFitsAndWhatIsBookedAndForgetsWhatWasDeletedByHand()
            throws SQLException {
        long doctor = api.doctor("Europe/Berlin");
        var answer = api.post("time-slots/recurring", daily(doctor)).expect(201);
        long id = answer.path("id").asLong();
        var slots = answer.path("slots");
        long bookedAtTen = slots.get(1).path("id").asLong();
        setBooked(bookedAtTen, 1);
        long deletedAtNine = slots.get(2).path("id").asLong();
        api.delete("time-slots/" + deletedAtNine).expect(204);

        var changed =
                api.patch(
                                "time-slots/recurring/" + id,
                                with(
                                        "time_slots",
                                        List.of(
                                                with("start_time", "09:00", "end_time", "09:30"),
                                                with("start_time", "10:15", "end_time", "10:45"))))
                        .expect(200);
        // Six days get 10:15; on the first, the booked slot is in the way.
        assertThat(changed.path("created").asInt()).isEqualTo(6);
        assertThat(changed.path("skipped").findValuesAsString("reason")).containsExactly("overlap");
        assertThat(listed(doctor)).isEqualTo(6 + 1 + 6);
        assertThat(
                        api.get("time-slots/" + bookedAtTen)
                                .expect(200)
                                .path("max_appointments")
                                .asInt())
                .isEqualTo(2);
        api.get("time-slots/" + slots.get(0).path("id").asLong()).expect(200);
    }

    @Test
    void weekdaysAreAnsweredAsTheyWereGiven() {
        long doctor = api.doctor("Asia/Riyadh");
        var body =
                with(
                        "doctor",
                        doctor,
                        "start_date",
                        TOMORROW.toString(),
                        "recurring_days",
                        "0,2",
                        "start_time",
                        "08:00",
                        "end_time",
                        "08:20",
                        "max_appointments",
                        3);
        var answer = api.post("time-slots/recurring", body).expect(201);
        assertThat(answer.path("recurring_days").asString()).isEqualTo("0,2");
        assertThat(answer.path("created").asInt()).isBetween(22, 24);
        var slot = answer.path("slots").get(0);
        assertThat(slot.path("recurring_days").asString()).isEqualTo("0,2");
        assertThat(slot.path("max_appointments").asInt()).isEqualTo(3);
        assertThat(LocalDate.parse(slot.path("date").asString()).getDayOfWeek().getValue())
                .isIn(1, 3);
    }

    @Test
    void theAnswerNamesTheHorizonAndItsAddress() {
        long doctor = api.doctor("Asia/Riyadh");
        var open = but(daily(doctor), "start_date", FAR.toString());
        open.remove("recurring_end_date");
        var answer = api.call(Api.ADMIN, HttpMethod.POST, "time-slots/recurring", open);
        var far = answer.expect(201);
        assertThat(far.path("created").asInt()).isZero();
        assertThat(far.path("published_until").asString()).isEqualTo(FAR.toString());
        assertThat(far.path("horizon_weeks").asInt()).isEqualTo(properties.horizonWeeks());
        assertThat(far.path("message").asString())
                .isEqualTo(
                        "Created 0 slots, skipped 0. Those from %s on appear once they are less than %d weeks ahead."
                                .formatted(FAR, properties.horizonWeeks()));
        String path = "/api/appointments/time-slots/recurring/" + far.path("id").asLong();
        assertThat(answer.headers().getLocation()).hasToString(path);
        var read = api.get(path);
        assertThat(read.headers().getETag()).isNotNull().isEqualTo(answer.headers().getETag());
        assertThat(read.body().path("horizon_weeks").asInt()).isEqualTo(properties.horizonWeeks());

        var near = api.post("time-slots/recurring", daily(doctor)).expect(201);
        assertThat(near.path("message").asString()).isEqualTo("Created 14 slots, skipped 0.");
    }

    @Test
    void aRecurringSlotBeyondTheHorizonIsThereAndSaysHowFarItsSeriesIs() {
        long doctor = api.doctor("Asia/Riyadh");
        var body = but(slotBody(doctor, FAR, "08:00", "08:20"), "is_recurring", true);
        var slot = api.post("time-slots", body).expect(201);
        assertThat(slot.path("date").asString()).isEqualTo(FAR.toString());
        assertThat(slot.path("recurring_published_until").asString())
                .isEqualTo(FAR.plusDays(1).toString());
        var alone = api.post("time-slots", slotBody(doctor, FAR, "09:00", "09:20")).expect(201);
        assertThat(alone.path("recurring_published_until").isNull()).isTrue();
    }

    @Test
    void theWeekdayOfARecurringSlotMustBeThatOfItsDate() {
        var body =
                but(
                        slotBody(api.doctor("Asia/Riyadh"), MONDAY, "08:00", "08:20"),
                        "is_recurring",
                        true);
        var refused = api.post("time-slots", but(body, new Object[] {"recurring_days", "1,2"}));
        assertThat(refused.expect(400).path("errors").propertyNames())
                .containsExactly("recurring_days");
        api.post("time-slots", but(body, new Object[] {"recurring_days", "0,2"})).expect(201);

        var series =
                with(
                        "doctor",
                        api.doctor("Asia/Riyadh"),
                        "start_date",
                        MONDAY.toString(),
                        "recurring_end_date",
                        MONDAY.plusDays(2).toString(),
                        "recurring_days",
                        "3",
                        "start_time",
                        "08:00",
                        "end_time",
                        "08:20");
        var none = api.post("time-slots/recurring", series).expect(400);
        assertThat(none.path("errors").propertyNames()).containsExactly("recurring_days");
    }

    @Test
    void aRecurringSlotBeginsASeries() {
        long doctor = api.doctor("Asia/Riyadh");
        var body = but(slotBody(doctor, TOMORROW, "08:00", "08:20"), "is_recurring", true);
        var slot = api.post("time-slots", body).expect(201);
        assertThat(slot.path("is_recurring").asBoolean()).isTrue();
        assertThat(slot.path("recurring_days").asString())
                .isEqualTo(String.valueOf(TOMORROW.getDayOfWeek().getValue() - 1));
        assertThat(listed(doctor)).isEqualTo(properties.horizonWeeks());
        api.post("time-slots", body).expect(409);
        api.post("time-slots", but(body, "is_recurring", false, "recurring_days", "1")).expect(400);
    }

    @Test
    void aSeriesIsExtendedOnceByAnyNumberOfInstances() throws SQLException {
        long doctor = api.doctor("Asia/Riyadh");
        var body =
                with(
                        "doctor", doctor,
                        "start_date", TOMORROW.toString(),
                        "rrule", "FREQ=DAILY",
                        "start_time", "08:00",
                        "end_time", "08:20");
        long id = api.post("time-slots/recurring", body).expect(201).path("id").asLong();
        int all = listed(doctor);
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM time_slot WHERE series_id = %d AND date >= '%s'"
                            .formatted(id, TOMORROW.plusDays(10)));
            statement.executeUpdate(
                    "UPDATE slot_series SET published_until = '%s' WHERE id = %d"
                            .formatted(TOMORROW.plusDays(10), id));
        }
        assertThat(listed(doctor)).isEqualTo(10);
        Mono.when(extension.extend(), extension.extend(), extension.extend(), extension.extend())
                .block();
        assertThat(listed(doctor)).isEqualTo(all);
        extension.extend().block();
        assertThat(listed(doctor)).isEqualTo(all);
        String last =
                api.get("time-slots?page_size=200&doctor=" + doctor)
                        .expect(200)
                        .path("results")
                        .get(all - 1)
                        .path("id")
                        .asString();
        try (var topic = new TopicReader("scheduling.public.time-slots")) {
            await().untilAsserted(() -> assertThat(topic.await(last, 1)).hasSize(1));
        }
    }

    @Test
    void onlyTheDoctorAndAdministratorsWrite() {
        long doctor = api.doctor("Asia/Riyadh");
        String path = "time-slots/recurring";
        api.call(Tokens.patient(1), HttpMethod.POST, path, daily(doctor)).expect(403);
        api.call(Tokens.doctor(doctor + 1_000_000), HttpMethod.POST, path, daily(doctor))
                .expect(400);
        long id =
                api.call(Tokens.doctor(doctor), HttpMethod.POST, path, daily(doctor))
                        .expect(201)
                        .path("id")
                        .asLong();
        api.call(Tokens.doctor(doctor + 1_000_000), HttpMethod.DELETE, path + "/" + id, null)
                .expect(404);
        api.call(Tokens.patient(1), HttpMethod.DELETE, path + "/" + id, null).expect(403);
        api.call(Tokens.patient(1), HttpMethod.GET, path + "/" + id, null).expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "rrule, FREQ=HOURLY, rrule",
        "rrule, nonsense, rrule",
        "recurring_days, 7, recurring_days",
        "start_date, 2020-01-01, start_date",
        "recurring_end_date, 2020-01-01, recurring_end_date",
        "time_slots, x, time_slots",
        "start_time, 08:00, time_slots",
        "doctor, 999999999, doctor"
    })
    void badInputIsRefusedOnItsField(String field, String value, String reported) {
        var problem =
                api.post(
                                "time-slots/recurring",
                                but(daily(api.doctor("Asia/Riyadh")), field, value))
                        .expect(400);
        assertThat(problem.path("errors").has(reported)).as(problem.toString()).isTrue();
    }

    @Test
    void dailySlotsThatOverlapAreRefused() {
        var body =
                but(
                        daily(api.doctor("Asia/Riyadh")),
                        "time_slots",
                        List.of(
                                with("start_time", "09:00", "end_time", "10:01"),
                                with("start_time", "10:00", "end_time", "10:30")));
        assertThat(
                        api.post("time-slots/recurring", body)
                                .expect(400)
                                .path("errors")
                                .has("time_slots"))
                .isTrue();
    }
}
