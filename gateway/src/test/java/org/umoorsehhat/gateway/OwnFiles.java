package org.umoorsehhat.gateway;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Lets Swagger UI be read from its jar on an event loop, as Spring does: no network, no waiting.
 */
public final class OwnFiles implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("java.util.zip.ZipFile$ZipFileInputStream", "read");
    }
}
