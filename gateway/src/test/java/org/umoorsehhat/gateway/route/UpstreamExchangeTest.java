package org.umoorsehhat.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.netty.ByteBufFlux;
import reactor.netty.Connection;
import reactor.netty.NettyInbound;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

/** Who hangs up while a connection is being given back does not close it under the next. */
class UpstreamExchangeTest {

    /** Closes when its tasks are run, as from another thread. */
    private final EmbeddedChannel channel = new EmbeddedChannel();

    private final TestPublisher<ByteBuf> answer = TestPublisher.create();
    private final UpstreamExchange exchange = new UpstreamExchange(new Client());
    private StepVerifier reader;

    private final class Client implements Connection, NettyInbound {

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public NettyInbound inbound() {
            return this;
        }

        @Override
        public ByteBufFlux receive() {
            return ByteBufFlux.fromInbound(receiveObject());
        }

        @Override
        public Flux<?> receiveObject() {
            return answer.flux();
        }

        @Override
        public Client withConnection(Consumer<? super Connection> user) {
            return this;
        }

        @Override
        public void dispose() {
            channel.eventLoop().execute(channel::close);
        }
    }

    @BeforeEach
    void read() {
        reader =
                StepVerifier.create(exchange.inbound().receive().asString())
                        .expectNext("answer")
                        .expectComplete()
                        .verifyLater();
        answer.next(Unpooled.copiedBuffer("answer".getBytes()));
    }

    @AfterEach
    void end() {
        reader.verify();
        channel.finishAndReleaseAll();
    }

    @Test
    void connectionOfACompleteAnswerStaysOpen() {
        answer.complete();
        exchange.dispose();
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void connectionThatSomebodyClosesIsNotGivenBack() {
        exchange.dispose();
        assertThat(channel.isOpen()).isTrue();
        answer.complete();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void connectionOfABrokenOffExchangeIsClosed() {
        exchange.dispose();
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isFalse();
        answer.complete();
    }
}
