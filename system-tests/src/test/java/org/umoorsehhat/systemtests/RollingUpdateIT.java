package org.umoorsehhat.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.part.Service;

class RollingUpdateIT {

    /** The short form of {@link RollingUpdateProof}: here no other node has to hear who leaves. */
    @Test
    void bookingServiceIsReplacedAndNobodyNotices()
            throws InterruptedException, ExecutionException {
        var manifests = PodTemplate.ofTheManifests();
        var template =
                new PodTemplate(
                        Duration.ZERO,
                        manifests.grace(),
                        manifests.readinessPeriod(),
                        manifests.readinessFailures());

        new RollingUpdate(SharedPlatform.get()).of(List.of(Service.BOOKING), 1, template);
    }
}
