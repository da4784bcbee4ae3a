package org.umoorsehhat.booking.appointment.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** Lists of appointments: each filter, and every page by number and by cursor. */
class AppointmentListIT extends ClinicTest {

    /** Of this test's doctor, in the order of their times. */
    private final List<Long> ids = new ArrayList<>();

    private long service;

    @BeforeEach
    void bookFive() {
        service = clinic.service(doctor, 30, "80.00");
        clinic.slot(doctor, day, "10:00", "12:30", 5);
        clinic.slot(doctor, day.plusDays(1), "10:00", "12:30", 5);
        ids.add(book("10:00", Map.of()));
        ids.add(book("10:30", Map.of("service", service)));
        ids.add(book("11:00", Map.of("appointment_type", "vaccination")));
        ids.add(book("11:30", Map.of("booking_method", "phone", "patient", clinic.patient())));
        ids.add(book("12:00", Map.of("appointment_date", day.plusDays(1).toString())));
        api.act("admin", ids.get(0), "confirm", null);
        api.act("admin", ids.get(1), "payment", Map.of("payment_method", "insurance"));
        api.act("admin", ids.get(2), "cancel", Map.of("cancellation_reason", "x"));
    }

    private long book(String time, Map<String, Object> more) {
        var body = Api.booking(doctor, patient, day, time);
        body.putAll(more);
        var made = api.post("admin", Api.APPOINTMENTS, body);
        assertThat(made.code()).as(made.toString()).isEqualTo(201);
        return made.id();
    }

    private Api.Answer list(String query) {
        return api.get("admin", Api.APPOINTMENTS + "?doctor=" + doctor + query);
    }

    private static List<Long> idsOf(Api.Answer page) {
        return page.json().path("results").valueStream().map(a -> a.path("id").asLong()).toList();
    }

    /** What a filter leaves, counted and in the order of the list: the newest first. */
    private void leaves(String filter, int... numbers) {
        var expected = new ArrayList<Long>();
        for (int number : numbers) {
            expected.add(ids.get(number));
        }
        var page = list("&" + filter);
        assertThat(idsOf(page)).as(filter).isEqualTo(expected);
        assertThat(page.text("/count")).as(filter).isEqualTo(String.valueOf(numbers.length));
    }

    @Test
    void filtersNarrowTheList() {
        leaves("", 4, 3, 2, 1, 0);
        leaves("status=pending", 4, 3, 1);
        leaves("status=cancelled", 2);
        leaves("date_from=" + day.plusDays(1), 4);
        leaves("date_to=" + day, 3, 2, 1, 0);
        leaves("patient=" + patient, 4, 2, 1, 0);
        leaves("service=" + service, 1);
        leaves("appointment_type=vaccination", 2);
        leaves("booking_method=phone", 3);
        leaves("appointment_type=vaccination,consultation", 4, 3, 2, 1, 0);
        leaves("appointment_type=vaccination&appointment_type=test", 2);
        leaves("booking_method=phone,walk_in&status=pending,cancelled", 3);
        leaves("payment_method=insurance,cash", 1);
        leaves("payment_method=insurance", 1);
        leaves("is_paid=true", 1);
        leaves("is_paid=false", 4, 3, 2, 0);
        leaves("search=" + ids.get(3), 3);
        leaves("status=pending&date_to=" + day + "&is_paid=false", 3);
        leaves("status=rescheduled");
        leaves("status=pending,confirmed", 4, 3, 1, 0);
        leaves("status=confirmed,rescheduled", 0);
        leaves("status=confirmed&status=cancelled", 2, 0);
        leaves("status=confirmed,cancelled&date_to=" + day + "&is_paid=false", 2, 0);
        leaves("follow_up_required=false", 4, 3, 2, 1, 0);
        leaves("follow_up_required=true");
        api.patch("admin", Api.APPOINTMENTS + "/" + ids.get(1), Map.of("follow_up_required", true));
        leaves("follow_up_required=true", 1);
        String today = LocalDate.now(Clinic.ZONE).toString();
        leaves("created_from=" + today + "&created_to=" + today, 4, 3, 2, 1, 0);
        leaves("created_from=" + day);
        leaves("created_to=" + LocalDate.now(Clinic.ZONE).minusDays(1));
    }

    @Test
    void theListComesInTheOrderThatIsAskedFor() {
        isOrdered("ordering=starts_at", 0, 1, 2, 3, 4);
        isOrdered("ordering=-created_at", 4, 3, 2, 1, 0);
        isOrdered("ordering=id", 0, 1, 2, 3, 4);
        isOrdered("ordering=status,-starts_at", 2, 0, 4, 3, 1);
        isOrdered("ordering=-patient,starts_at", 3, 0, 1, 2, 4);
        isOrdered("ordering=-status,id&status=pending,confirmed", 1, 3, 4, 0);
        var refused = list("&ordering=colour&status=nonsense&created_to=x");
        assertThat(refused.code()).isEqualTo(400);
        assertThat(refused.text("/errors/ordering/0"))
                .isEqualTo("is not one of starts_at, created_at, status, doctor, patient, id");
        assertThat(refused.text("/errors/status/0")).contains("pending, confirmed");
        assertThat(refused.json().path("errors")).hasSize(3);
        assertThat(list("&ordering=-starts_at,id&cursor=1.2.3").code()).isEqualTo(400);
        assertThat(list("&ordering=status&cursor=9999999999999999999.1").code()).isEqualTo(400);
    }

    /** The whole list, and by cursors of two. */
    private void isOrdered(String query, int... numbers) {
        var expected = IntStream.of(numbers).mapToObj(ids::get).toList();
        assertThat(idsOf(list("&" + query))).as(query).isEqualTo(expected);
        var page = list("&" + query + "&page_size=2&cursor=");
        var byCursor = new ArrayList<>(idsOf(page));
        while (page.text("/next") != null) {
            page = api.get("admin", Api.path(page.text("/next")));
            byCursor.addAll(idsOf(page));
        }
        assertThat(byCursor).as(query).isEqualTo(expected);
    }

    @Test
    void pagesAndCursorsShowEachAppointmentOnce() {
        var byNumber = new ArrayList<Long>();
        for (int page = 1; page <= 3; page++) {
            byNumber.addAll(idsOf(list("&page_size=2&page=" + page)));
        }
        assertThat(byNumber).isEqualTo(ids.reversed());
        var last = list("&page_size=2&page=3");
        assertThat(last.json().path("next").isNull()).isTrue();
        assertThat(last.text("/previous")).contains("page=2");
        assertThat(last.text("/count"))
                .as("the last page counts itself")
                .isEqualTo(String.valueOf(ids.size()));
        assertThat(list("&page_size=2&page=4").code()).as("past the last").isEqualTo(404);
        assertThat(list("&page_size=2&page=999").code()).isEqualTo(404);

        var byCursor = new ArrayList<Long>();
        var page = list("&page_size=2&cursor=");
        assertThat(page.json().has("count")).as("not counted").isFalse();
        byCursor.addAll(idsOf(page));
        while (page.text("/next") != null) {
            page = api.get("admin", Api.path(page.text("/next")));
            byCursor.addAll(idsOf(page));
        }
        assertThat(byCursor).isEqualTo(ids.reversed());
    }

    @Test
    void upcomingStartsWithTheNext() {
        api.act("admin", ids.get(4), "confirm", null);
        assertThat(idsOf(api.get("doctor" + doctor, Api.APPOINTMENTS + "/upcoming")))
                .containsExactly(ids.get(0), ids.get(4));
        assertThat(api.get("doctor" + doctor, Api.APPOINTMENTS + "/today").json()).isEmpty();
    }

    /** Today is the doctor's day, whatever day it is elsewhere. */
    @Test
    void todayIsTheDoctorsLocalDay() {
        int east = 12 - OffsetDateTime.now(ZoneOffset.UTC).getHour();
        String noon = "Etc/GMT%+d".formatted(-east);
        doctor = clinic.doctor();
        clinic.update("UPDATE doctor SET time_zone = ? WHERE id = ?", noon, doctor);
        String today = LocalDate.now(ZoneId.of(noon)).toString();
        long id = book("15:00", Map.of("appointment_date", today));
        for (String who : List.of("doctor" + doctor, "patient" + patient)) {
            assertThat(api.get(who, Api.APPOINTMENTS + "/today").text("/0/id"))
                    .isEqualTo(String.valueOf(id));
        }
    }

    /**
     * A plain list: its size is what is asked for, and what there is more of is on the next page.
     */
    @Test
    void todayHasPages() {
        int east = 12 - OffsetDateTime.now(ZoneOffset.UTC).getHour();
        String noon = "Etc/GMT%+d".formatted(-east);
        doctor = clinic.doctor();
        clinic.update("UPDATE doctor SET time_zone = ? WHERE id = ?", noon, doctor);
        String today = LocalDate.now(ZoneId.of(noon)).toString();
        var expected = new ArrayList<Long>();
        for (String time : List.of("15:00", "16:00", "17:00")) {
            expected.add(book(time, Map.of("appointment_date", today)));
        }
        assertThat(today("")).isEqualTo(expected);
        assertThat(today("?page_size=1")).isEqualTo(expected.subList(0, 1));
        assertThat(today("?page_size=1&page=3")).isEqualTo(expected.subList(2, 3));
        assertThat(today("?page_size=2&page=2")).isEqualTo(expected.subList(2, 3));
        assertThat(today("?page_size=500&page=1")).isEqualTo(expected);
        for (String past : List.of("?page=2", "?page_size=1&page=4", "?page=10000")) {
            assertThat(todayOf(past).code()).as(past).isEqualTo(404);
        }
        for (String wrong :
                List.of(
                        "page_size=0",
                        "page_size=501",
                        "page_size=x",
                        "page_size=1.5",
                        "page=0",
                        "page=-1")) {
            var answer = todayOf("?" + wrong);
            assertThat(answer.code()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("errors").has(wrong.replaceFirst("=.*", "")))
                    .as(answer.json().toString())
                    .isTrue();
        }
    }

    private Api.Answer todayOf(String query) {
        return api.get("doctor" + doctor, Api.APPOINTMENTS + "/today" + query);
    }

    private List<Long> today(String query) {
        return todayOf(query).json().valueStream().map(a -> a.path("id").asLong()).toList();
    }
}
