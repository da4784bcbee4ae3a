package org.umoorsehhat.testsupport.runtime;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Who puts into a Caffeine cache what another thread is just evicting spins until that is done,
 * about a thousand times at most, and takes another way then.
 */
public final class CacheSpinning implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(
                "com.github.benmanes.caffeine.cache.BoundedLocalCache", "put");
    }
}
