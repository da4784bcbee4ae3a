package org.umoorsehhat.systemtests;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.part.Service;

/** Two replicas of everything; docs/kubernetes.md has what came of it. */
@Tag("proof")
class RollingUpdateProof {

    @Test
    void everyServiceIsReplacedAndNobodyNotices() throws InterruptedException, ExecutionException {
        new RollingUpdate(SharedPlatform.get())
                .of(
                        List.of(
                                Service.SCHEDULING,
                                Service.BOOKING,
                                Service.WAITLIST,
                                Service.NOTIFICATION,
                                Service.GATEWAY),
                        2,
                        PodTemplate.ofTheManifests());
    }
}
