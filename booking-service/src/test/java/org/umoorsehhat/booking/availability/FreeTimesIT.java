package org.umoorsehhat.booking.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.booking.availability.rules.FreeDays;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;
import tools.jackson.databind.JsonNode;

/** When somebody can come, with whichever doctor does what they want. */
class FreeTimesIT extends ClinicTest {

    private static final String PATH = "/api/appointments/availability?";

    /** That no other test has. */
    private final String specialty = "specialty " + Clinic.newId();

    private long specialist() {
        return specialist("clinic 4, second floor");
    }

    private long specialist(String location) {
        long id = clinic.doctor();
        clinic.update(
                "UPDATE doctor SET folded_specialty = ?, folded_location = ? WHERE id = ?",
                specialty,
                location,
                id);
        return id;
    }

    private long service(long doctor, String name, int minutes, String price) {
        long id = clinic.service(doctor, minutes, price);
        clinic.update(
                "UPDATE medical_service SET name = ?, folded_name = lower(?) WHERE id = ?",
                name,
                name,
                id);
        return id;
    }

    private Api.Answer ask(String query) {
        return api.get("patient" + patient, PATH + query);
    }

    private List<String> found(String query) {
        var answer = ask(query);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("results").valueStream().map(FreeTimesIT::words).toList();
    }

    private static String words(JsonNode time) {
        return time.path("start_time").asString().substring(0, 5)
                + " with "
                + time.path("doctor_id").asLong()
                + "×"
                + time.path("available_count").asInt();
    }

    private static String days(LocalDate from, LocalDate to) {
        return "&from=%s&to=%s".formatted(from, to);
    }

    @Test
    void theEarliestOfAllDoctorsComesFirstPageByPage() {
        long one = specialist();
        long two = specialist();
        LocalDate next = day.plusDays(1);
        clinic.slot(one, day, "10:00", "10:30", 2);
        clinic.slot(one, day, "11:00", "11:30", 1);
        clinic.slot(one, next, "08:00", "08:30", 1);
        clinic.slot(two, day, "10:00", "10:30", 1);
        clinic.slot(two, day, "10:30", "11:00", 1);
        var all =
                List.of(
                        "10:00 with " + one + "×2",
                        "10:00 with " + two + "×1",
                        "10:30 with " + two + "×1",
                        "11:00 with " + one + "×1",
                        "08:00 with " + one + "×1");
        String asked =
                "specialty=%s&from=%s"
                        .formatted(specialty.replace(" ", "%20").toUpperCase(Locale.ROOT), day);

        assertThat(found(asked)).isEqualTo(all);

        var paged = new ArrayList<String>();
        String path = PATH + asked + "&page_size=2";
        while (path != null) {
            var page = api.get("patient" + patient, path);
            assertThat(page.json().has("count")).isFalse();
            page.json().path("results").forEach(time -> paged.add(words(time)));
            String link = page.text("/next");
            path = link == null ? null : Api.path(link);
        }
        assertThat(paged).isEqualTo(all);

        var first = ask(asked).json().path("results").get(0);
        assertThat(first.path("doctor_name").asString()).isEqualTo("Dr " + one);
        assertThat(first.path("date").asString()).isEqualTo(day.toString());
        assertThat(first.path("starts_at").asString())
                .isEqualTo(Clinic.at(day, "10:00").toString());
        assertThat(first.path("duration_minutes").asInt()).isEqualTo(30);
        assertThat(first.path("time_zone").asString()).isEqualTo(Clinic.ZONE.getId());
        assertThat(first.path("service_id").isNull()).isTrue();

        api.book(one, patient, day, "10:00");
        api.book(two, clinic.patient(), day, "10:00");
        assertThat(found(asked)).as("at once").startsWith("10:00 with " + one + "×1");
        assertThat(found(asked)).doesNotContain("10:00 with " + two + "×1");
        clinic.update("UPDATE doctor SET is_active = false WHERE id = ?", one);
        assertThat(found(asked)).containsExactly("10:30 with " + two + "×1");
    }

    /** Of as many doctors as are looked through by time, and not one by one. */
    @Test
    void manyDoctorsAreFoundAsFewAre() {
        var each = new ArrayList<String>();
        int others = (int) clinic.query("SELECT count(*) FROM doctor");
        int count = (int) Math.ceil(Math.sqrt(others)) + 10;
        var doctors = new ArrayList<Long>();
        for (int n = 0; n < count; n++) {
            long one = specialist();
            doctors.add(one);
            clinic.slot(
                    one, day, "%02d:00".formatted(8 + n % 5), "%02d:30".formatted(8 + n % 5), 1);
            clinic.slot(
                    one, day, "%02d:30".formatted(8 + n % 5), "%02d:00".formatted(9 + n % 5), 1);
            clinic.slot(one, day.plusDays(40), "08:00", "08:30", 1);
        }
        api.book(doctors.getFirst(), patient, day, "08:00");
        for (long one : doctors) {
            each.addAll(found("doctor=" + one + "&duration=45" + days(day, day.plusDays(30))));
        }
        String asked =
                "specialty=%s&duration=45&page_size=200%s"
                        .formatted(specialty.replace(" ", "%20"), days(day, day.plusDays(30)));

        assertThat(found(asked)).hasSize(count - 1).containsExactlyInAnyOrderElementsOf(each);
        assertThat(found(asked)).extracting(time -> time.substring(0, 5)).isSorted();
        var month =
                api.get(
                        "patient" + patient,
                        "/api/appointments/availability/days?"
                                + asked.replace("&page_size=200", ""));
        assertThat(month.json().path("days").size()).as(month.toString()).isEqualTo(1);
        assertThat(month.json().at("/days/0/starts").asInt())
                .isEqualTo(Math.min(FreeDays.MOST_COUNTED, count - 1));
        assertThat(month.json().at("/days/0/first_start").asString()).isEqualTo("08:00:00");
        assertThat(month.json().path("doctor_id").isNull()).isTrue();
        assertThat(month.text("/time_zone")).isEqualTo(Clinic.ZONE.getId());
    }

    @Test
    void aLongServiceFindsSlotsThatFollowWithoutAGapWithAllWhoOfferIt() {
        long one = specialist();
        long two = specialist();
        long dear = specialist();
        String name = "Check-up " + one;
        long asked = service(one, name, 60, "80.00");
        long same = service(two, name.toUpperCase(Locale.ROOT), 60, "80.00");
        service(two, name, 60, "80.00");
        service(dear, name, 60, "90.00");
        for (long doctor : new long[] {one, dear}) {
            clinic.slot(doctor, day, "10:00", "10:30", 2);
            clinic.slot(doctor, day, "10:30", "11:00", 1);
            clinic.slot(doctor, day, "11:15", "11:45", 1);
        }
        long first = clinic.slot(two, day, "10:00", "10:30", 2);
        clinic.slot(two, day, "10:30", "11:00", 1);
        long third = clinic.slot(two, day, "11:15", "11:45", 1);
        clinic.slot(two, day, "11:45", "12:30", 3);

        assertThat(found("service=" + asked))
                .containsExactly(
                        "10:00 with " + one + "×1",
                        "10:00 with " + two + "×1",
                        "11:15 with " + two + "×1");
        var last = ask("service=" + asked).json().path("results").get(2);
        assertThat(last.path("service_id").asLong()).isEqualTo(same);
        assertThat(last.path("duration_minutes").asInt()).isEqualTo(60);
        assertThat(found("service=" + asked + "&doctor=" + two)).hasSize(2);
        assertThat(found("service=" + asked + "&doctor=" + dear)).isEmpty();
        assertThat(found("service=" + asked + "&duration=75"))
                .containsExactly("11:15 with " + two + "×1");

        api.book(two, patient, day, "11:45");
        assertThat(found("service=" + asked)).contains("11:15 with " + two + "×1");
        clinic.slot(first, 2, two, day, "10:00", "10:30", 2, false, false);
        clinic.slot(third, 2, two, day, "11:15", "11:45", 1, false, false);
        assertThat(found("service=" + asked)).containsExactly("10:00 with " + one + "×1");
    }

    @Test
    void whereAndWhen() {
        long here = specialist("clinic 4, second floor");
        long there = specialist("hospital");
        for (long one : new long[] {here, there}) {
            clinic.slot(one, day, "09:00", "09:30", 1);
            clinic.slot(one, day, "12:00", "12:30", 1);
            clinic.slot(one, day.plusDays(1), "17:00", "17:30", 1);
        }
        String who = "specialty=%s&from=%s".formatted(specialty.replace(" ", "%20"), day);
        assertThat(found(who + "&location=CLINIC%204"))
                .containsExactly(
                        "09:00 with " + here + "×1",
                        "12:00 with " + here + "×1",
                        "17:00 with " + here + "×1");
        assertThat(found(who + "&location=clinic%205")).isEmpty();
        assertThat(found(who + "&doctor=" + there + "&part_of_day=morning"))
                .containsExactly("09:00 with " + there + "×1");
        assertThat(found(who + "&doctor=" + there + "&part_of_day=afternoon"))
                .containsExactly("12:00 with " + there + "×1");
        assertThat(found(who + "&doctor=" + there + "&part_of_day=evening"))
                .containsExactly("17:00 with " + there + "×1");
        assertThat(found(who + "&doctor=" + there + "&to=" + day))
                .containsExactly("09:00 with " + there + "×1", "12:00 with " + there + "×1");
        assertThat(found("doctor=" + there + days(day.plusDays(2), day.plusDays(3)))).isEmpty();
        assertThat(found(who + "&duration=45")).as("too short").isEmpty();
    }

    @Test
    void whatADoctorDoesIsHeardOf() {
        TopicWriter.ensure("scheduling.public.doctors");
        clinic.slot(doctor, day, "10:00", "10:30", 1);
        TopicWriter.send(
                "scheduling.public.doctors",
                "org.umoorsehhat.scheduling.doctor-changed.v1",
                doctor,
                doctor,
                1,
                Map.of(
                        "doctor_id",
                        doctor,
                        "name",
                        "Dr " + doctor,
                        "specialty",
                        "Kardiología " + doctor,
                        "location",
                        "Block Ä " + doctor,
                        "time_zone",
                        Clinic.ZONE.getId(),
                        "consultation_fee",
                        "150.00",
                        "is_active",
                        true,
                        "confirms_at_once",
                        false));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(
                                        found(
                                                "specialty=kardiologia%20"
                                                        + doctor
                                                        + "&location=block%20a"))
                                .containsExactly("10:00 with " + doctor + "×1"));
    }

    @ParameterizedTest
    @CsvSource({
        "doctor, doctor=x",
        "doctor, doctor=999999999",
        "service, service=999999999",
        "from, from=2026-02-30",
        "to, from=2027-01-01&to=2027-02-01",
        "to, from=2027-02-02&to=2027-02-01",
        "to, to=2020-01-01",
        "duration, duration=14",
        "duration, duration=181",
        "duration, duration=long",
        "part_of_day, part_of_day=noon",
        "page, page=2",
        "cursor, cursor=nonsense",
        "day, day=2027-01-01"
    })
    void whatMeansNothingIsRefused(String field, String query) {
        var answer = ask(query);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().path("errors").has(field)).as(answer.toString()).isTrue();
    }

    @Test
    void whoIsNotActiveIsNotFound() {
        long service = clinic.service(doctor, 30, "80.00");
        clinic.update("UPDATE medical_service SET is_active = false WHERE id = ?", service);
        assertThat(ask("service=" + service).code()).isEqualTo(400);
        long gone = clinic.doctor();
        clinic.update("UPDATE doctor SET is_active = false WHERE id = ?", gone);
        assertThat(ask("doctor=" + gone).code()).isEqualTo(400);
    }
}
