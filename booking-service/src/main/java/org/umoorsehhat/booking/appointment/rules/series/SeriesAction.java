package org.umoorsehhat.booking.appointment.rules.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was done to several visits at once, as the events of each of them say it. One event names
 * all visits, so that whoever tells people of it needs that one alone; all others name none.
 *
 * @param visits after the action, in order; empty in all events but one
 */
public record SeriesAction(UUID id, List<ToldVisit> visits) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * One of them.
     *
     * @param local date and time of the doctor's zone
     */
    public record ToldVisit(int number, LocalDateTime local, Instant startsAt) {

        private Map<String, Object> data() {
            var data = new LinkedHashMap<String, Object>();
            data.put("number", number);
            data.put("date", local.toLocalDate().toString());
            data.put("start_time", SECONDS.format(local));
            data.put("starts_at", startsAt.toString());
            return data;
        }
    }

    /** The same action in the event of another visit. */
    public SeriesAction elsewhere() {
        return new SeriesAction(id, List.of());
    }

    /** By the names of the fields in JSON. */
    public Map<String, Object> data() {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id.toString());
        if (!visits.isEmpty()) {
            data.put("visits", visits.stream().map(ToldVisit::data).toList());
        }
        return data;
    }
}
