package org.umoorsehhat.testsupport.runtime;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Random numbers come from {@code /dev/urandom}, which has them at once; PostgreSQL's driver asks
 * for some when it logs in with a password.
 */
public final class RandomNumberBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully");
    }
}
