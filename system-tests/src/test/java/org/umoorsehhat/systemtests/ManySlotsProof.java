package org.umoorsehhat.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Checkout;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.localstack.demo.DemoData;

/**
 * Nearly 20,000 slots of one request, and what others notice. {@code -Dproof.checkout} names
 * another source tree with built jars, to compare with.
 */
@Tag("proof")
class ManySlotsProof {

    private static final int DAYS = Integer.getInteger("proof.days", 366);
    private static final Path CHECKOUT =
            Path.of(System.getProperty("proof.checkout", Checkout.find().toString()));

    @Test
    void nobodyWaitsBehindThem() throws IOException {
        try (var test = TestPlatform.start(CHECKOUT)) {
            Platform platform = test.platform();
            new DemoData(platform).load();
            var slots = new ManySlots(platform, new Api(Endpoints.of(platform)));
            System.out.println("cold: " + slots.publish(Math.min(DAYS, 100)));
            ManySlots.Report report = slots.publish(DAYS);
            System.out.println(CHECKOUT + ": " + report);
            // Not the targets, which need two free processors: see docs/performance.md.
            assertThat(report.othersSlots().percentile(99)).isLessThan(Duration.ofSeconds(10));
            assertThat(report.newDoctors().percentile(99)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
