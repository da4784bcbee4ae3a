package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** As {@link ManySlotsProof} does, with few enough for every build. */
class ManySlotsIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void anotherDoctorsSlotIsBookableWhileTheyWait() {
        var slots = new ManySlots(SharedPlatform.get(), new Api(SharedPlatform.endpoints()));

        ManySlots.Report report = slots.publish(50);

        System.out.println(report);
        assertThat(report.othersSlots().percentile(99)).isLessThan(SOON);
        assertThat(report.newDoctors().percentile(99)).isLessThan(SOON);
    }
}
