package org.umoorsehhat.booking.seat.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.rules.Buffers;

/**
 * A seat kept for the waiting list for a while.
 *
 * @param date of the doctor's zone, as {@code time}
 * @param minutes length of the appointment that it is for
 * @param type of the appointment that it is for; absent when any will do
 * @param expiresAt not after {@code startsAt}
 * @param entry of the waiting list that asked for it; absent when it is for whoever is next
 * @param request by which that entry asked
 * @param buffers that are kept free around it, as around the visit that it may become
 */
public record Hold(
        UUID id,
        long doctor,
        LocalDate date,
        LocalTime time,
        String timeZone,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        @Nullable String type,
        Instant expiresAt,
        @Nullable Long entry,
        @Nullable UUID request,
        Buffers buffers) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** One around which nothing is kept free. */
    public Hold(
            UUID id,
            long doctor,
            LocalDate date,
            LocalTime time,
            String timeZone,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            @Nullable String type,
            Instant expiresAt,
            @Nullable Long entry,
            @Nullable UUID request) {
        this(
                id,
                doctor,
                date,
                time,
                timeZone,
                startsAt,
                endsAt,
                minutes,
                type,
                expiresAt,
                entry,
                request,
                Buffers.NONE);
    }

    /** The same seat, held for whoever is next. */
    public Hold successor(UUID newId, Instant newExpiry) {
        return new Hold(
                newId, doctor, date, time, timeZone, startsAt, endsAt, minutes, type, newExpiry,
                null, null, buffers);
    }

    /** What its event says, by the names of the fields in JSON; but for the slots. */
    public Map<String, Object> event() {
        var data = new LinkedHashMap<String, Object>();
        data.put("hold_id", id.toString());
        data.put("doctor_id", doctor);
        data.put("starts_at", startsAt.toString());
        data.put("ends_at", endsAt.toString());
        data.put("time_zone", timeZone);
        data.put("date", date.toString());
        data.put("start_time", SECONDS.format(time));
        data.put("duration_minutes", minutes);
        data.put("expires_at", expiresAt.toString());
        if (type != null) {
            data.put("appointment_type", type);
        }
        if (entry != null) {
            data.put("entry_id", entry);
        }
        if (request != null) {
            data.put("request_id", request.toString());
        }
        return data;
    }
}
