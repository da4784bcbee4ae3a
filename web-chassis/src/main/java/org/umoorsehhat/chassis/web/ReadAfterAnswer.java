package org.umoorsehhat.chassis.web;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Goes on reading from a connection after each answer. When a request arrives before the server is
 * done with the last one, and is then answered at once, Reactor Netty up to 1.3.7 forgets to: the
 * connection stays open, and whatever is sent on it next is never answered (reactor-netty#4361).
 * Reading once too often only means that the next request is there earlier.
 */
final class ReadAfterAnswer extends ChannelInboundHandlerAdapter {

    /** Reactor Netty's own class is not public. */
    private static final String ANSWERED = "HttpServerOperationsTerminatedEvent";

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        super.userEventTriggered(context, event);
        if (ANSWERED.equals(event.toString())) {
            // After what Reactor Netty has queued itself: by then the request that waited is gone.
            context.executor().execute(context.channel()::read);
        }
    }
}
