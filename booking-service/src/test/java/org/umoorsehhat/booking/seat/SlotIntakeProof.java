package org.umoorsehhat.booking.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.booking.fixture.Clinic;
import org.umoorsehhat.booking.fixture.ClinicTest;
import org.umoorsehhat.chassis.inbox.EventDispatcher;

/** How fast published slots become bookable: handler and database, without the broker. */
@Tag("proof")
class SlotIntakeProof extends ClinicTest {

    private static final int SLOTS = Integer.getInteger("proof.slots", 20_000);

    @Autowired EventDispatcher dispatcher;

    @Test
    void slotsOfOneRequest() {
        takeIn(SLOTS / 4, 500);
        System.out.printf(
                "%d slots: %.0f a second one by one, %.0f a second by 500%n",
                SLOTS, takeIn(SLOTS / 20, 1), takeIn(SLOTS, 500));
        double warm = takeIn(SLOTS, 500);
        System.out.printf("again, by 500: %.0f a second%n", warm);
        assertThat(warm).isGreaterThan(500);
    }

    private double takeIn(int count, int together) {
        List<ConsumerRecord<String, byte[]>> events =
                ManySlots.published(clinic.doctor(), Clinic.day(), count);
        long began = System.nanoTime();
        for (int from = 0; from < count; from += together) {
            dispatcher
                    .dispatch(events.subList(from, Math.min(count, from + together)))
                    .block(Duration.ofSeconds(30));
        }
        return count * 1e9 / (System.nanoTime() - began);
    }
}
