package org.umoorsehhat.gateway.route;

import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import reactor.core.publisher.Flux;
import reactor.netty.ByteBufFlux;
import reactor.netty.Connection;
import reactor.netty.NettyInbound;
import reactor.netty.NettyOutbound;

/**
 * A connection to a service for one exchange: once its answer is complete, or it was closed, it is
 * nobody's here.
 *
 * <p>The framework closes the connection when the client hangs up. From the client's thread that is
 * only a wish, which is fulfilled later: when the answer's end came in between, the connection went
 * back to the pool, and somebody else's request on it was closed.
 */
final class UpstreamExchange implements Connection, NettyInbound {

    private final Connection connection;
    private final AtomicBoolean isOver = new AtomicBoolean();

    UpstreamExchange(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Channel channel() {
        return connection.channel();
    }

    @Override
    public NettyInbound inbound() {
        return this;
    }

    @Override
    public NettyOutbound outbound() {
        return connection.outbound();
    }

    @Override
    public ByteBufFlux receive() {
        return ByteBufFlux.fromInbound(receiveObject(), channel().alloc());
    }

    @Override
    public Flux<?> receiveObject() {
        return connection.inbound().receiveObject().doOnComplete(this::complete);
    }

    /** On the connection's thread, before it is given back. What somebody has closed is no use. */
    private void complete() {
        if (!isOver.compareAndSet(false, true)) {
            channel().close();
        }
    }

    @Override
    public boolean isDisposed() {
        return connection.isDisposed();
    }

    @Override
    public void dispose() {
        if (isOver.compareAndSet(false, true)) {
            connection.dispose();
        }
    }

    @Override
    public UpstreamExchange withConnection(Consumer<? super Connection> user) {
        user.accept(this);
        return this;
    }
}
