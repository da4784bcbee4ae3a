package org.umoorsehhat.booking.seat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.umoorsehhat.booking.fixture.Clinic;

/** Slots of one doctor as scheduling-service publishes them, many at once. */
final class ManySlots {

    private static final int PER_DAY = 90;

    private ManySlots() {}

    static List<ConsumerRecord<String, byte[]>> published(long doctor, LocalDate day, int count) {
        var events = new ArrayList<ConsumerRecord<String, byte[]>>(count);
        for (int i = 0; i < count; i++) {
            LocalTime start = LocalTime.of(6, 0).plusMinutes(10L * (i % PER_DAY));
            events.add(event(i, doctor, day.plusDays(i / PER_DAY), start));
        }
        return events;
    }

    private static ConsumerRecord<String, byte[]> event(
            int offset, long doctor, LocalDate date, LocalTime start) {
        long id = Clinic.newId();
        Instant startsAt = Clinic.at(date, start.toString());
        String data =
                """
                {"slot_id": %d, "doctor_id": %d, "date": "%s", "start_time": "%s", "end_time": "%s", "time_zone": "%s",
                 "starts_at": "%s", "ends_at": "%s", "capacity": 1, "is_available": true, "is_withdrawn": false}
                """
                        .formatted(
                                id,
                                doctor,
                                date,
                                start,
                                start.plusMinutes(10),
                                Clinic.ZONE.getId(),
                                startsAt,
                                startsAt.plusSeconds(600));
        var event =
                new ConsumerRecord<>(
                        "scheduling.public.time-slots",
                        0,
                        offset,
                        Long.toString(id),
                        data.getBytes(StandardCharsets.UTF_8));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", UUID.randomUUID().toString());
        header(event, "ce_source", "/scheduling-service");
        header(event, "ce_type", "org.umoorsehhat.scheduling.time-slot-published.v1");
        header(event, "ce_subject", Long.toString(id));
        header(event, "ce_time", "2026-11-29T10:00:00Z");
        header(event, "ce_sequence", "1");
        header(event, "ce_correlationid", "correlation-" + id);
        header(event, "content-type", "application/json");
        return event;
    }

    private static void header(ConsumerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
