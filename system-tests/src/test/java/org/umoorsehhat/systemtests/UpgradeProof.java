package org.umoorsehhat.systemtests;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Checkout;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.TestPlatform;
import org.umoorsehhat.localstack.part.Service;

/**
 * A platform of the version before becomes one of this version under load, with both side by side
 * on the same databases and topics. {@code bin/prove-upgrade} builds the version before and runs
 * it.
 */
@Tag("upgrade")
class UpgradeProof {

    @Test
    void theVersionBeforeIsReplacedAndNobodyNotices()
            throws InterruptedException, ExecutionException {
        Path before = Path.of(System.getProperty("upgrade.from"));
        try (TestPlatform older = TestPlatform.start(before)) {
            Platform newer = older.platform().from(Checkout.find());
            new RollingUpdate(older.platform(), newer)
                    .of(
                            List.of(
                                    Service.CONFIG_SERVER,
                                    Service.SCHEDULING,
                                    Service.BOOKING,
                                    Service.WAITLIST,
                                    Service.NOTIFICATION,
                                    Service.GATEWAY),
                            2,
                            PodTemplate.ofTheManifests());
        }
    }
}
