package org.umoorsehhat.booking.appointment.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.ClinicTest;
import tools.jackson.databind.JsonNode;

/** Who is in the waiting room, and what nobody has closed. */
class VisitListIT extends ClinicTest {

    private static final String QUEUE = Api.APPOINTMENTS + "/queue";
    private static final String UNCLOSED = Api.APPOINTMENTS + "/unclosed";

    /** Confirmed, of a patient each. */
    private final List<Long> ids = new ArrayList<>();

    private final List<Long> patients = new ArrayList<>();

    @BeforeEach
    void bookThree() {
        for (int hour = 10; hour < 13; hour++) {
            String time = hour + ":00";
            clinic.slot(doctor, day, time, hour + ":30", 1);
            long who = clinic.patient();
            long id = api.book(doctor, who, day, time).id();
            api.act("admin", id, "confirm", null);
            ids.add(id);
            patients.add(who);
        }
    }

    private static List<Long> idsOf(Iterable<JsonNode> rows) {
        var found = new ArrayList<Long>();
        rows.forEach(row -> found.add(row.path("id").asLong()));
        return found;
    }

    private List<Long> queue(String who, String query) {
        var answer = api.get(who, QUEUE + query);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
        return idsOf(answer.json());
    }

    private void arrive(int number, int minutesAgo) {
        long id = ids.get(number);
        clinic.today(id);
        assertThat(api.act("admin", id, "check_in", null).code()).isEqualTo(200);
        clinic.update(
                "UPDATE appointment SET arrived_at = now() - make_interval(mins => ?) WHERE id = ?",
                minutesAgo,
                id);
    }

    @Test
    void queueIsInOrderOfArrivalWithTheMinutes() {
        arrive(0, 5);
        arrive(1, 20);
        String ofDoctor = "?doctor=" + doctor;
        assertThat(queue("admin", ofDoctor)).containsExactly(ids.get(1), ids.get(0));
        assertThat(queue("doctor" + doctor, "")).containsExactly(ids.get(1), ids.get(0));
        var first = api.get("doctor" + doctor, QUEUE).json().get(0);
        assertThat(first.path("waiting_minutes").asLong()).isEqualTo(20);
        assertThat(first.path("status").asString()).isEqualTo("arrived");
        assertThat(first.path("patient").asLong()).isEqualTo(patients.get(1));
        api.act("admin", ids.get(1), "start", null);
        assertThat(queue("admin", ofDoctor)).containsExactly(ids.get(0));
        api.act("admin", ids.get(0), "undo", Map.of("reason", "The wrong patient"));
        assertThat(queue("admin", ofDoctor)).isEmpty();
    }

    @Test
    void queueIsOfADayAndShowsEverybodyTheirOwn() {
        arrive(0, 5);
        arrive(1, 20);
        String today =
                clinic.text("SELECT local_date::text FROM appointment WHERE id = ?", ids.get(0));
        assertThat(queue("admin", "?doctor=" + doctor + "&date=" + today)).hasSize(2);
        assertThat(queue("admin", "?doctor=" + doctor + "&date=" + day)).isEmpty();
        assertThat(queue("patient" + patients.get(0), "")).containsExactly(ids.get(0));
        assertThat(queue("patient" + patients.get(2), "")).isEmpty();
        assertThat(queue("doctor" + clinic.doctor(), "?doctor=" + doctor)).isEmpty();
        var refused = api.get("admin", QUEUE + "?doctor=x&date=tomorrow");
        assertThat(refused.code()).isEqualTo(400);
        assertThat(refused.json().path("errors")).hasSize(2);
    }

    /** A visit that passes midnight is of the day before, and whoever waits for it still waits. */
    @Test
    void queueOfTodayHasWhoHasWaitedSinceYesterday() {
        arrive(0, 50);
        since("now() - interval '20 minutes'", "now() + interval '10 minutes'", -1);
        var lasting = queue("admin", "?doctor=" + doctor);
        since("now() - interval '80 minutes'", "now()", 0);
        var over = queue("admin", "?doctor=" + doctor);
        // Statistics, which other tests count anew, know it on its day.
        since("now() - interval '80 minutes'", "now()", 1);
        assertThat(lasting).containsExactly(ids.get(0));
        assertThat(over).isEmpty();
    }

    private void since(String start, String end, int days) {
        clinic.update(
                "UPDATE appointment SET local_date = local_date + ?, starts_at = %s, ends_at = %s WHERE id = ?"
                        .formatted(start, end),
                days,
                ids.get(0));
    }

    @Test
    void whatNobodyHasClosedIsListedOldestFirst() {
        assertThat(idsOf(unclosed("admin", ""))).isEmpty();
        clinic.past(ids.get(0), Duration.ofHours(2));
        clinic.past(ids.get(1), Duration.ofHours(30));
        clinic.past(ids.get(2), Duration.ofMinutes(5));
        assertThat(idsOf(unclosed("admin", "&page_size=1"))).containsExactly(ids.get(1));
        assertThat(idsOf(unclosed("doctor" + doctor, "")))
                .as("what is under way is not over")
                .containsExactly(ids.get(1), ids.get(0));
        var byCursor = api.get("admin", UNCLOSED + "?page_size=1&cursor=&doctor=" + doctor);
        var next = api.get("admin", Api.path(byCursor.text("/next")));
        assertThat(idsOf(next.json().path("results"))).containsExactly(ids.get(0));
        assertThat(idsOf(unclosed("doctor" + clinic.doctor(), ""))).isEmpty();
        assertThat(api.get("patient" + patients.get(0), UNCLOSED).code()).isEqualTo(403);
        api.act("admin", ids.get(1), "complete", null);
        api.act("admin", ids.get(0), "start", null);
        assertThat(idsOf(unclosed("admin", "")))
                .as("one that was started is not closed")
                .containsExactly(ids.get(0));
        api.act("admin", ids.get(0), "complete", null);
        assertThat(idsOf(unclosed("admin", ""))).isEmpty();
    }

    private JsonNode unclosed(String who, String query) {
        var answer = api.get(who, UNCLOSED + "?doctor=" + doctor + query);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(200);
        return answer.json().path("results");
    }
}
