package org.umoorsehhat.chassis.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.util.function.IntPredicate;

/** Refuses connections beyond what one address, or all together, may have open. */
@Sharable
final class ConnectionLimit extends ChannelInboundHandlerAdapter {

    private static final String REFUSED = "connections.refused";

    private final OpenConnections open;
    private final Networks proxies;
    private final IntPredicate isManagement;
    private final Counter ofAddress;
    private final Counter ofAll;

    /**
     * @param isManagement whether a port of ours is not for clients
     */
    ConnectionLimit(
            OpenConnections open,
            Networks proxies,
            IntPredicate isManagement,
            MeterRegistry meters) {
        this.open = open;
        this.proxies = proxies;
        this.isManagement = isManagement;
        ofAddress = meters.counter(REFUSED, "limit", "address");
        ofAll = meters.counter(REFUSED, "limit", "all");
        Gauge.builder("connections.open", open, OpenConnections::all)
                .description("Connections of clients")
                .register(meters);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        if (context.channel().localAddress() instanceof InetSocketAddress local
                && isManagement.test(local.getPort())) {
            context.fireChannelActive();
            return;
        }
        var remote = context.channel().remoteAddress();
        boolean isProxy =
                remote instanceof InetSocketAddress socket
                        && socket.getAddress() != null
                        && proxies.contain(socket.getAddress());
        String address = ClientAddress.of(remote);
        switch (open.open(address, isProxy)) {
            case OPENED -> {
                context.channel().closeFuture().addListener(closed -> open.close(address, isProxy));
                context.fireChannelActive();
            }
            case TOO_MANY_OF_ADDRESS -> {
                ofAddress.increment();
                refuse(
                        context,
                        HttpResponseStatus.TOO_MANY_REQUESTS,
                        "Your address has as many connections open as one may have.");
            }
            case TOO_MANY_OF_ALL -> {
                ofAll.increment();
                refuse(
                        context,
                        HttpResponseStatus.SERVICE_UNAVAILABLE,
                        "No more connections can be taken now. Try again soon.");
            }
        }
    }

    /** Nothing is read from it. */
    private static void refuse(
            ChannelHandlerContext context, HttpResponseStatus status, String detail) {
        context.channel().config().setAutoRead(false);
        context.channel()
                .pipeline()
                .context(RequestClock.class)
                .writeAndFlush(RawProblem.of(status, detail))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
