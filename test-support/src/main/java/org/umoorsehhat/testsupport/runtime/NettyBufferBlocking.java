package org.umoorsehhat.testsupport.runtime;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * Netty waits for other threads, for some instructions, when it grows its pool of buffers: not what
 * BlockHound is to look for, and a failure there ends a connection in the middle of an answer.
 */
public final class NettyBufferBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
    }
}
