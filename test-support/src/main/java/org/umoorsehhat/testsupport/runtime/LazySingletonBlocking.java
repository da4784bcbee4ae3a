package org.umoorsehhat.testsupport.runtime;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What Spring makes at its first use, such as the tracer of metrics, is made under a lock: whoever
 * asks in that moment waits for it, once.
 */
public final class LazySingletonBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(
                "org.springframework.util.function.SingletonSupplier", "get");
    }
}
