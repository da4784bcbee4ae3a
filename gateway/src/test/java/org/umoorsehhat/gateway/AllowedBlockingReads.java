package org.umoorsehhat.gateway;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** Reads that libraries do on event loops, and that wait for nobody: Swagger UI from its jar. */
public final class AllowedBlockingReads implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.util.zip.ZipFile$ZipFileInputStream", "read");
        // A breaker counts under a lock, which is held for as long as it takes to add one.
        builder.allowBlockingCallsInside(
                "io.github.resilience4j.core.metrics.SlidingTimeWindowMetrics", "record");
    }
}
