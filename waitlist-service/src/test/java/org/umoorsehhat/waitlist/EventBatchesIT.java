package org.umoorsehhat.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.chassis.inbox.NotTogetherException;
import org.umoorsehhat.waitlist.support.BookingEvents;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.Delivery;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;

/** What is heard at once leaves what it leaves one by one. */
@TimersOffTest
class EventBatchesIT extends WaitlistServiceTest {

    private static final String[] FACTS = {
        "booked", "confirmed", "cancelled", "changed", "completed"
    };

    @Autowired ApplicationContext service;

    private final List<ProducerRecord<String, byte[]>> said = new ArrayList<>();
    private final BookingEvents says = new BookingEvents(said::add);
    private Delivery delivery;

    @BeforeEach
    void deliver() {
        delivery = new Delivery(service);
    }

    /** Two clinics hear the same of their patients: one of each event, the other of all at once. */
    @Test
    void appointmentsTogetherAreAsOneByOne() {
        for (int seed = 0; seed < 5; seed++) {
            var alone = new Random(seed);
            var together = new Random(seed);
            long[] doctors = {id(), id()};
            long[] patients = {id(), id()};
            var slots = List.of(slots(doctors[0]), slots(doctors[1]));
            var references = List.of(references(), references());
            var versions = new HashMap<UUID, Long>();
            for (int batch = 0; batch < 6; batch++) {
                appointments(alone, patients[0], slots.get(0), references.get(0), versions);
                said.forEach(delivery::deliver);
                said.clear();
                appointments(together, patients[1], slots.get(1), references.get(1), versions);
                delivery.together(said);
                said.clear();
                assertThat(kept(patients[1])).as("seed %d", seed).isEqualTo(kept(patients[0]));
            }
        }
    }

    private List<Slot> slots(long doctor) {
        var slots = new ArrayList<Slot>();
        for (int hour = 8; hour < 14; hour++) {
            slots.add(slot(doctor, hour));
        }
        return slots;
    }

    private static List<UUID> references() {
        var references = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) {
            references.add(UUID.randomUUID());
        }
        return references;
    }

    private void appointments(
            Random random,
            long patient,
            List<Slot> slots,
            List<UUID> references,
            Map<UUID, Long> versions) {
        for (int i = 0; i < 8; i++) {
            UUID reference = references.get(random.nextInt(references.size()));
            Slot slot = slots.get(random.nextInt(slots.size()));
            String fact = FACTS[random.nextInt(FACTS.length)];
            String status =
                    switch (fact) {
                        case "cancelled", "completed" -> fact;
                        default -> "confirmed";
                    };
            boolean isOld = random.nextInt(6) == 0;
            long version = isOld ? 1 : versions.merge(reference, 1L, Long::sum);
            says.appointment(fact, reference, version, slot, patient, status);
        }
    }

    private List<Long> kept(long patient) {
        return query(
                """
                SELECT extract(epoch FROM starts_at)::bigint FROM appointment WHERE patient_id = %1$d
                UNION ALL SELECT count(*) FROM relation WHERE patient_id = %1$d ORDER BY 1
                """
                        .formatted(patient));
    }

    /** Whoever waits for what is booked is told, with the slot of an offer locked: alone. */
    @Test
    void whoWaitsIsToldAlone() {
        long doctor = doctor();
        long patient = patient();
        long entry = join(patient, doctor);
        Slot slot = slot(doctor, 9);
        says.appointment("booked", UUID.randomUUID(), 1, slot(id(), 9), id(), "confirmed");
        says.appointment("booked", UUID.randomUUID(), 1, slot, patient, "confirmed");

        assertThatThrownBy(() -> delivery.together(said)).isInstanceOf(NotTogetherException.class);
        assertThat(count("entry WHERE is_active AND id = " + entry)).isOne();
        said.forEach(delivery::deliver);
        assertThat(count("entry WHERE is_active AND id = " + entry)).isZero();
    }

    @Test
    void occupancyTogetherIsAsOneByOne() {
        long[] doctors = {doctor(), doctor()};
        var slots = List.of(slots(doctors[0]), slots(doctors[1]));
        for (long doctor : doctors) {
            join(patient(), doctor);
        }
        for (int seed = 0; seed < 5; seed++) {
            for (int clinic = 0; clinic < 2; clinic++) {
                var random = new Random(seed);
                for (int i = 0; i < 12; i++) {
                    Slot slot = slots.get(clinic).get(random.nextInt(6));
                    long version = 10L * seed + random.nextInt(10) + 1;
                    says.occupancy(slot, version, 2, random.nextInt(3), 0);
                }
                if (clinic == 0) {
                    said.forEach(delivery::deliver);
                } else {
                    delivery.together(said);
                }
                said.clear();
            }
            assertThat(free(doctors[1])).as("seed %d", seed).isEqualTo(free(doctors[0]));
            assertThat(freeAndNotLookedAt(doctors[1])).as("seed %d", seed).isZero();
        }
    }

    private List<Long> free(long doctor) {
        return query(
                "SELECT version * 10 + free FROM slot WHERE doctor_id = %d ORDER BY id"
                        .formatted(doctor));
    }

    private long freeAndNotLookedAt(long doctor) {
        return count(
                "slot WHERE free > 0 AND doctor_id = %d AND NOT EXISTS (SELECT FROM search WHERE slot_id = slot.id)"
                        .formatted(doctor));
    }
}
