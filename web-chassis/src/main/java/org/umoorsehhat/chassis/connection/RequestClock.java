package org.umoorsehhat.chassis.connection;

import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which a request does not arrive in time. Reactor Netty's own time limits
 * begin when the headers are there, and count what the server itself makes the client wait.
 *
 * <p>Between the codec and what answers requests; a request that comes in one piece sets no timer.
 */
final class RequestClock extends ChannelDuplexHandler {

    /** From when on the least rate counts: the first packets of a slow network may be late. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long TICK = Duration.ofMillis(500).toNanos();
    private static final String LATE = "The request did not arrive in time. Send it again, faster.";

    private enum Part {
        /** None of a request. */
        NOTHING,
        HEAD,
        BODY,
        /** Not in time, which whoever reads the body has been told. */
        TOLD
    }

    private final ConnectionProperties limits;
    private final Timeouts timeouts;
    private Part part = Part.NOTHING;
    private long begun;
    private boolean hasBytes;
    private boolean wantsMore;
    private int bodyBytes;
    private @Nullable BodyPace pace;
    private @Nullable Future<?> timer;
    private long requests;
    private long answers;
    private boolean isAnswering;

    RequestClock(ConnectionProperties limits, Timeouts timeouts) {
        this.limits = limits;
        this.timeouts = timeouts;
    }

    /** In front of the codec: the first bytes of a request make no message yet. */
    final class Arrivals extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            wantsMore = false;
            hasBytes = true;
            if (part == Part.NOTHING) {
                part = Part.HEAD;
                begun = System.nanoTime();
            }
            context.fireChannelRead(bytes);
        }
    }

    /** Whoever connects means to ask something. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
        part = Part.HEAD;
        begun = System.nanoTime();
        look(context, limits.headTime().toNanos());
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            part = Part.BODY;
            requests++;
            bodyBytes = 0;
            pace = null;
            stopLooking();
        }
        if (message instanceof HttpContent content) {
            receive(content);
        }
        context.fireChannelRead(message);
    }

    private void receive(ByteBufHolder content) {
        if (content instanceof LastHttpContent) {
            part = Part.NOTHING;
            pace = null;
            stopLooking();
        } else if (pace != null) {
            pace.receive(content.content().readableBytes(), System.nanoTime());
        } else {
            bodyBytes += content.content().readableBytes();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (part == Part.HEAD && timer == null) {
            look(context, limits.headTime().toNanos());
        } else if (part == Part.BODY && pace == null) {
            pace = new BodyPace(limits.bodyTime(), PATIENCE, limits.leastBodyRate().toBytes());
            long now = System.nanoTime();
            pace.receive(bodyBytes, now);
            if (wantsMore) {
                pace.await(now);
            }
            look(context, tick());
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void read(ChannelHandlerContext context) {
        wantsMore = true;
        if (pace != null) {
            pace.await(System.nanoTime());
        }
        context.read();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        Object sent = message;
        if (message instanceof HttpResponse answer) {
            if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                context.write(message, promise);
                return;
            }
            isAnswering = true;
            if (answer instanceof FullHttpResponse full && RawProblem.isWanting(full)) {
                sent = RawProblem.instead(full);
            }
        }
        if (message instanceof LastHttpContent) {
            isAnswering = false;
            answers++;
        }
        context.write(sent, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopLooking();
        context.fireChannelInactive();
    }

    private void look(ChannelHandlerContext context, long afterNanos) {
        timer = context.executor().schedule(() -> look(context), afterNanos, TimeUnit.NANOSECONDS);
    }

    private void stopLooking() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void look(ChannelHandlerContext context) {
        timer = null;
        long now = System.nanoTime();
        switch (part) {
            case NOTHING -> {}
            case HEAD -> lookAtHead(context, limits.headTime().toNanos() - (now - begun));
            case BODY -> {
                if (pace == null || !pace.isLate(now)) {
                    look(context, tick());
                } else {
                    timeouts.ofBodies().increment();
                    endBody(context);
                }
            }
            // Nobody answers.
            case TOLD -> context.close();
        }
    }

    private void lookAtHead(ChannelHandlerContext context, long nanosLeft) {
        if (nanosLeft > 0) {
            look(context, nanosLeft);
        } else if (answers < requests) {
            // Of the next request, while the client waits for an answer.
            look(context, tick());
        } else {
            timeouts.ofHeads().increment();
            if (hasBytes) {
                context.writeAndFlush(RawProblem.of(HttpResponseStatus.REQUEST_TIMEOUT, LATE))
                        .addListener(ChannelFutureListener.CLOSE);
            } else {
                context.close();
            }
        }
    }

    private void endBody(ChannelHandlerContext context) {
        if (answers >= requests || isAnswering) {
            context.close();
            return;
        }
        part = Part.TOLD;
        look(context, PATIENCE.toNanos());
        context.fireExceptionCaught(Timeouts.problem(LATE));
    }

    private long tick() {
        return Math.min(TICK, limits.bodyTime().toNanos());
    }
}
