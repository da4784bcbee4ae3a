package org.umoorsehhat.booking.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.umoorsehhat.booking.fixture.Api;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.booking.seat.persistence.ArrivedSlot;
import org.umoorsehhat.booking.seat.rules.PublishedSlot;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.inbox.EventDispatcher;

/** Slots that come together make the ledger that they make one by one. */
class SlotBatchIT extends ClinicTest {

    private static final int SLOTS = 6;

    @Autowired SlotChanges changes;
    @Autowired TransactionalOperator transaction;
    @Autowired DatabaseClient database;
    @Autowired EventDispatcher dispatcher;

    @Test
    void togetherAsOneByOne() {
        for (int seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            long[] doctors = {clinic.doctor(), clinic.doctor()};
            long[][] ids = new long[2][];
            for (int d = 0; d < 2; d++) {
                ids[d] = IntStream.range(0, SLOTS).mapToLong(i -> Clinic.newId()).toArray();
                for (String start : List.of("09:00", "10:20", "11:00")) {
                    var booking = Api.booking(doctors[d], clinic.patient(), day, start);
                    assertThat(api.post("admin", Api.APPOINTMENTS, booking).code()).isEqualTo(201);
                }
            }
            for (int round = 1; round <= 5; round++) {
                var some = new LinkedHashMap<Integer, int[]>();
                for (int i = 0; i < SLOTS; i++) {
                    if (random.nextInt(3) > 0) {
                        some.put(i, random.ints(4, 0, 100).toArray());
                    }
                }
                int version = round;
                for (var slot : some.entrySet()) {
                    apply(List.of(slot(ids[0], doctors[0], version, slot)));
                }
                var together = new ArrayList<ArrivedSlot>();
                some.entrySet().forEach(s -> together.add(slot(ids[1], doctors[1], version, s)));
                if (!together.isEmpty()) {
                    apply(together);
                }
                assertThat(ledger(doctors[1])).as("seed %d", seed).isEqualTo(ledger(doctors[0]));
            }
        }
        assertThat(clinic.violations()).isEmpty();
        assertThat(clinic.statisticsErrors()).isEmpty();
    }

    /** What a version says is drawn by chance, the same for both doctors. */
    private ArrivedSlot slot(
            long[] ids, long doctor, long version, Map.Entry<Integer, int[]> drawn) {
        int[] chance = drawn.getValue();
        LocalTime start =
                LocalTime.of(9, 0).plusMinutes(30L * drawn.getKey() + 10L * (chance[0] % 3));
        LocalTime end = start.plusMinutes(chance[1] < 50 ? 30 : 40);
        boolean isWithdrawn = chance[3] < 15;
        return new ArrivedSlot(
                new PublishedSlot(
                        ids[drawn.getKey()],
                        doctor,
                        day,
                        start,
                        end,
                        Clinic.ZONE,
                        Clinic.at(day, start.toString()),
                        Clinic.at(day, end.toString()),
                        chance[2] % 3,
                        chance[3] < 80,
                        isWithdrawn,
                        null,
                        null),
                version,
                EventContext.NONE);
    }

    private void apply(List<ArrivedSlot> slots) {
        changes.apply(slots).as(transaction::transactional).block(Duration.ofSeconds(30));
    }

    private String ledger(long doctor) {
        return clinic.text(
                "SELECT row(rank() OVER (ORDER BY id), start_time, end_time, capacity, booked, held, is_open, is_withdrawn, was_overbooked, slot_version, version)::text FROM slot WHERE doctor_id = ? ORDER BY id",
                doctor);
    }

    /** In one transaction that is taken back, so that no relay has sent what is looked for. */
    @Test
    void eachNamesItsCause() {
        var slots = new ArrayList<ArrivedSlot>();
        for (int i = 0; i < 20; i++) {
            var slot = slot(new long[] {Clinic.newId()}, doctor, 1, Map.entry(0, new int[4]));
            slots.add(
                    new ArrivedSlot(
                            slot.slot(),
                            1,
                            new EventContext("c" + i, UUID.randomUUID().toString(), null)));
        }
        var changed = slots.stream().map(SlotBatchIT::shrunk).toList();
        List<String> told =
                transaction
                        .execute(status -> {
                            status.setRollbackOnly();
                            return changes.apply(slots)
                                    .then(changes.apply(changed))
                                    .thenMany(
                                            database.sql(
                                                            "SELECT concat_ws(' ', aggregateid, correlationid, causationid) FROM outbox WHERE payload ->> 'doctor_id' = $1 ORDER BY position")
                                                    .bind(0, Long.toString(doctor))
                                                    .mapValue(String.class)
                                                    .all());
                        })
                        .collectList()
                        .block(Duration.ofSeconds(30));
        var expected = new ArrayList<String>();
        slots.forEach(slot -> expected.add(cause(slot)));
        changed.forEach(slot -> expected.add(cause(slot)));
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static ArrivedSlot shrunk(ArrivedSlot was) {
        PublishedSlot slot = was.slot();
        return new ArrivedSlot(
                new PublishedSlot(
                        slot.slotId(),
                        slot.doctorId(),
                        slot.date(),
                        slot.startTime(),
                        slot.endTime(),
                        slot.timeZone(),
                        slot.startsAt(),
                        slot.endsAt(),
                        7,
                        true,
                        false,
                        slot.room(),
                        slot.roomLocation()),
                2,
                new EventContext(was.context().correlationId() + "-changed", "x", null));
    }

    private static String cause(ArrivedSlot slot) {
        return "%d %s %s"
                .formatted(
                        slot.slot().slotId(),
                        slot.context().correlationId(),
                        slot.context().causationId());
    }

    /** The events of one request, as they come from the topic; then they are bookable. */
    @Test
    void manyEventsAreOneTransaction() {
        var events = ManySlots.published(doctor, day, 300);
        dispatcher.dispatch(events).block(Duration.ofSeconds(30));
        assertThat(
                        clinic.query(
                                "SELECT count(DISTINCT xmin::text) * 1000 + count(*) FROM slot WHERE doctor_id = ?",
                                doctor))
                .isEqualTo(1300);
        assertThat(api.book(doctor, patient, day, "10:00").code()).isEqualTo(201);
        long booked = booked();
        // They come again, all at once.
        dispatcher.dispatch(events).block(Duration.ofSeconds(30));
        assertThat(booked()).isEqualTo(booked).isPositive();
    }

    private long booked() {
        return clinic.query("SELECT sum(booked) FROM slot WHERE doctor_id = ?", doctor);
    }
}
