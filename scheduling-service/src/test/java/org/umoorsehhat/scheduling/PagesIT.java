package org.umoorsehhat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists in order of number come in pages, by number and by cursor. */
class PagesIT extends SchedulingIT {

    private static final int ENTRIES = 5;

    private long doctor;

    private Map<String, Object> entry(String collection, int n) {
        return switch (collection) {
            case "doctors" ->
                    but(
                            doctorBody("Asia/Riyadh"),
                            new Object[] {"specialty", "Specialty " + doctor});
            case "services" ->
                    with(
                            "doctor",
                            doctor,
                            "name",
                            "Service " + n,
                            "duration_minutes",
                            30,
                            "price",
                            "1.00");
            case "time-slots/recurring" ->
                    with(
                            "doctor",
                            doctor,
                            "start_date",
                            MONDAY.toString(),
                            "rrule",
                            "FREQ=DAILY;COUNT=1",
                            "start_time",
                            "1" + n + ":00",
                            "end_time",
                            "1" + n + ":30");
            default -> with("doctor", doctor, "start_date", MONDAY.plusDays(n).toString());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"doctors", "services", "time-slots/recurring", "time-off"})
    void everyRecordIsOnExactlyOnePage(String collection) {
        doctor = api.doctor("Asia/Riyadh");
        var ids = new ArrayList<String>();
        for (int n = 0; n < ENTRIES; n++) {
            ids.add(api.post(collection, entry(collection, n)).expect(201).path("id").asString());
        }
        String filter =
                collection.equals("doctors")
                        ? "specialty=Specialty%20" + doctor
                        : "doctor=" + doctor;
        String list = "/api/appointments/" + collection + "?page_size=2&" + filter;
        assertThat(read(list, ENTRIES)).isEqualTo(ids);
        assertThat(read(list + "&cursor=", null)).isEqualTo(ids);
        api.get(list + "&cursor=x").expect(400);
        api.get(list + "&page=0").expect(400);
    }

    @Test
    void inTheOrderThatIsAskedFor() {
        doctor = api.doctor("Asia/Riyadh");
        String services = "/api/appointments/services?page_size=2&doctor=" + doctor;
        var ids = new ArrayList<String>();
        for (String name : List.of("ECG", "blood test", "Vaccination", "blood test")) {
            var body = but(entry("services", 0), "name", name);
            ids.add(api.post("services", body).expect(201).path("id").asString());
        }
        assertOrder(services, "name", ids, 1, 3, 0, 2);
        assertOrder(services, "-name", ids, 2, 0, 3, 1);
        assertOrder(services, "name,-id", ids, 3, 1, 0, 2);
        assertOrder(services, "-id", ids, 3, 2, 1, 0);
        assertThat(api.get(services + "&ordering=price").expect(400).path("errors").toString())
                .isEqualTo("{\"ordering\":[\"is not one of name, id\"]}");

        String slots = "/api/appointments/time-slots?page_size=2&doctor=" + doctor;
        var starts = new ArrayList<String>();
        for (String start : List.of("11:00", "09:00", "10:00")) {
            var slot = Api.slotBody(doctor, MONDAY, start, start.replace(":00", ":30"));
            starts.add(api.post("time-slots", slot).expect(201).path("id").asString());
        }
        assertOrder(slots, "", starts, 1, 2, 0);
        assertOrder(slots, "starts_at", starts, 1, 2, 0);
        assertOrder(slots, "-starts_at", starts, 0, 2, 1);
        assertOrder(slots, "id", starts, 0, 1, 2);

        String doctors = "/api/appointments/doctors?page_size=2&specialty=Order%20" + doctor;
        var named = new ArrayList<String>();
        for (String name : List.of("Dr. Zayd", "dr. amal")) {
            var body = but(doctorBody("UTC"), "name", name, "specialty", "Order " + doctor);
            named.add(api.post("doctors", body).expect(201).path("id").asString());
        }
        assertOrder(doctors, "name", named, 1, 0);
        assertOrder(doctors, "-name", named, 0, 1);
    }

    private void assertOrder(String list, String ordering, List<String> ids, int... order) {
        var expected = Arrays.stream(order).mapToObj(ids::get).toList();
        String ordered = list + (ordering.isEmpty() ? "" : "&ordering=" + ordering);
        assertThat(read(ordered, order.length)).as(ordered).isEqualTo(expected);
        assertThat(read(ordered + "&cursor=", null)).as(ordered).isEqualTo(expected);
        api.get(ordered + "&cursor=x").expect(400);
    }

    /** Follows the links; each page has the count, or none has. */
    private List<String> read(String first, @org.jspecify.annotations.Nullable Integer count) {
        var ids = new ArrayList<String>();
        String next = first;
        while (next != null) {
            var page = api.get(next).expect(200);
            assertThat(page.has("count")).isEqualTo(count != null);
            if (count != null) {
                assertThat(page.path("count").asInt()).isEqualTo(count);
            }
            ids.addAll(page.path("results").findValuesAsString("id"));
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        return ids;
    }
}
