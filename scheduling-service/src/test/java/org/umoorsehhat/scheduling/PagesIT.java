package org.umoorsehhat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.umoorsehhat.scheduling.Api.but;
import static org.umoorsehhat.scheduling.Api.doctorBody;
import static org.umoorsehhat.scheduling.Api.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
