package org.umoorsehhat.chassis.connection;

import io.micrometer.core.instrument.Counter;
import io.netty.buffer.ByteBufHolder;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Ends connections on which too much comes behind a request that has no answer yet. Reactor Netty
 * reads on and keeps all of it.
 */
final class PipelineLimit extends ChannelDuplexHandler {

    private static final int MOST_BYTES = 256 * 1024;

    /** Of a request whose headers are few. */
    private static final int HEAD_BYTES = 1024;

    private final Counter floods;
    private long unanswered;
    private int waiting;
    private boolean isInformation;
    private boolean isOver;

    /**
     * @param floods connections that were ended
     */
    PipelineLimit(Counter floods) {
        this.floods = floods;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (isOver) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest) {
            unanswered++;
        }
        if (unanswered <= 1) {
            waiting = 0;
        } else {
            waiting += size(message);
            if (waiting > MOST_BYTES) {
                isOver = true;
                floods.increment();
                ReferenceCountUtil.release(message);
                context.close();
                return;
            }
        }
        context.fireChannelRead(message);
    }

    private static int size(Object message) {
        return message instanceof ByteBufHolder holder
                ? holder.content().readableBytes()
                : HEAD_BYTES;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse answer) {
            isInformation = answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        if (message instanceof LastHttpContent && !isInformation) {
            unanswered--;
        }
        context.write(message, promise);
    }
}
