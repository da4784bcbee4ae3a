package org.umoorsehhat.scheduling.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.umoorsehhat.scheduling.SchedulingIT;
import reactor.core.publisher.Mono;

/** A doctor's month out of 2,000,000 slots. */
@Tag("proof")
class SlotListSpeedProof extends SchedulingIT {

    private static final int DOCTORS = 500;
    private static final int DAYS = 200;

    @Autowired Slots slots;
    @Autowired java.time.Clock clock;

    @Test
    void isListedWithinTenMilliseconds() throws java.sql.SQLException {
        long first = ManySlots.fill(database, DOCTORS, DAYS);
        var random = new Random(1);
        var nanos = new long[2_000];
        for (int n = -2_000; n < nanos.length; n++) {
            LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(DAYS - 31));
            var filter =
                    new SlotFilter(
                            first + random.nextInt(DOCTORS), from, from.plusDays(30), true, null);
            long begin = System.nanoTime();
            var page =
                    Mono.zip(
                                    slots.list(
                                            filter, new SlotWindow(null, 0, 21), clock.instant()),
                                    slots.count(filter, clock.instant()))
                            .block();
            if (n >= 0) {
                nanos[n] = System.nanoTime() - begin;
            }
            assertThat(page.getT1()).hasSize(21);
        }
        Arrays.sort(nanos);
        Duration p50 = Duration.ofNanos(nanos[nanos.length / 2]);
        Duration p99 = Duration.ofNanos(nanos[nanos.length * 99 / 100]);
        LoggerFactory.getLogger(getClass())
                .info(
                        "A doctor's month of {} slots: p50 {}, p99 {}",
                        DOCTORS * DAYS * 20,
                        p50,
                        p99);
        assertThat(p99).isLessThan(Duration.ofMillis(10));
    }
}
